import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strangeImage } from './images.ts';
import { badSpec, badStart, creating, ending, type FaultRow, inFolder, invalid, notFound, starting } from './row.ts';

const image = { image: { image: strangeImage('programs') } };
const from = (kind: string) => ({ image: { image: strangeImage(kind) } });

export const programRows: readonly FaultRow[] = [
  starting(
    'a command that is not in the image',
    ['/no/such/command'],
    badStart('there is no program "/no/such/command" in the container'),
  ),
  starting(
    'a command that is nowhere in PATH',
    ['no-such-command'],
    badStart('the program "no-such-command" is nowhere in the container\'s PATH'),
  ),
  starting('a command that is a directory', ['/etc'], badStart('"/etc" in the container cannot be executed')),
  starting(
    'a command that is not executable',
    ['/opt/plain'],
    badStart('"/opt/plain" in the container cannot be executed'),
    image,
  ),
  ending(
    'a script whose interpreter is missing',
    ['/opt/script'],
    'Error, exit code 1, log: exec /opt/script: no such file or directory',
    image,
  ),
  ending(
    'a program whose dynamic linker is missing',
    ['/opt/dynamic'],
    'Error, exit code 1, log: exec /opt/dynamic: no such file or directory',
    image,
  ),
  ending(
    'a program whose library is missing',
    ['/opt/dynamic'],
    'Error, exit code 127, log: /opt/dynamic: error while loading shared libraries: libselinux.so.1: cannot open shared object file: No such file or directory',
    from('libraries'),
  ),
  ending(
    'a program of another architecture',
    ['/opt/foreign'],
    'Error, exit code 1, log: exec /opt/foreign: exec format error',
    image,
  ),
  starting(
    'a program on a mount that is noexec',
    ['/data/run'],
    badStart('"/data/run" in the container cannot be executed'),
    async scene => {
      const hostPath = inFolder(scene, 'noexec');
      await mkdir(hostPath, { recursive: true });
      await writeFile(join(hostPath, 'run'), '#!/bin/sh\n', { mode: 0o755 });
      return { mounts: [{ containerPath: '/data', hostPath, mountOptions: ['noexec'] }] };
    },
  ),
  starting(
    'a working directory that is a file',
    ['true'],
    badStart('"/etc/passwd" cannot be made a folder in the container, a file is in the way'),
    { workingDir: '/etc/passwd' },
  ),
  creating('a relative working directory', { workingDir: 'work' }, badSpec('working directory "work" is not absolute')),
  creating(
    'a working directory that climbs',
    { workingDir: '/work/../../etc' },
    badSpec('working directory "/work/../../etc" climbs with ".."'),
  ),
  creating(
    'no command, in the pod or in the image',
    { ...from('no-command'), command: [] },
    badSpec('no command: neither the container nor its image names one'),
  ),
  creating('a command that is an empty string', { command: [''] }, badSpec('the command is an empty string')),
  creating('an argument with a NUL byte', { args: ['a\0b'] }, badSpec('argument "a\\u0000b" has a NUL byte')),
  creating(
    'an environment variable with a NUL byte',
    { envs: [{ key: 'A', value: Buffer.from('b\0c') }] },
    badSpec('environment variable "A" has a NUL byte in its value'),
  ),
  creating(
    'an environment variable without a name',
    { envs: [{ key: '', value: Buffer.from('b') }] },
    badSpec('an environment variable has an empty name'),
  ),
  creating(
    'an environment variable with "=" in its name',
    { envs: [{ key: 'A=B', value: Buffer.from('c') }] },
    badSpec('environment variable "A=B" has "=" or a NUL byte in its name'),
  ),
  creating(
    'an image whose environment has no "="',
    from('nameless-env'),
    badSpec('environment entry "NO_EQUALS" of the image has no "="'),
  ),
  creating(
    'an image with a user of three parts',
    from('user-form'),
    badSpec('user "a:b:c" of the image is not of the form user:group'),
  ),
  creating(
    'an image with a group that it does not have',
    from('ghost-group'),
    badSpec('group "ghosts" is not in /etc/group of the image'),
  ),
  creating(
    'an image with a volume at /',
    from('root-volume'),
    badSpec('volume "/" of the image covers its whole root filesystem'),
  ),
  creating(
    'an image with a stop signal that is none',
    from('unknown-signal'),
    invalid(
      'the stop signal of image "berth.local/strange-unknown-signal:1" cannot be sent: "SIGWHATEVER" is not a signal',
    ),
  ),
  creating(
    'an image that is not here',
    { image: { image: 'registry.example/none:1' } },
    notFound('image "registry.example/none:1" is not on this node: pull or import it'),
  ),
  creating(
    'an image reference that is none',
    { image: { image: 'UPPER//case' } },
    notFound('image "UPPER//case" is not on this node: pull or import it'),
  ),
  creating('no image', { image: null }, invalid('the config of container "NAME" names no image')),
  ending(
    'an argument longer than the kernel takes',
    ['echo', 'x'.repeat(200_000)],
    'Error, exit code 1, log: exec /bin/echo: argument list too long',
    {},
  ),
  creating(
    'a log path longer than a file name may be',
    { logPath: `${'x'.repeat(300)}/0.log` },
    invalid(
      'could not open the log of container "NAME" of pod "POD": the log folder "DIR/logs/UID/LONG" cannot be made: name too long',
    ),
  ),
  creating(
    'a config beyond what the agent receives',
    { envs: [{ key: 'A', value: Buffer.alloc(17 * 2 ** 20, 'x') }] },
    { code: 'ResourceExhausted', says: 'Received message larger than max (N vs 16777216)' },
  ),
  creating('no name', { metadata: { name: '' } }, invalid('the container config has no metadata name')),
  creating(
    'a log path that climbs',
    { logPath: '../../etc/passwd' },
    invalid('the log path "../../etc/passwd" climbs out of the log directory'),
  ),
];
