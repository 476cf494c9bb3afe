import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { BerthError } from '../../../errors/errors.ts';
import { bundleOf, createBundle } from '../../bundle.ts';
import { explainFailure } from './explain-failure.ts';

const nowhere = bundleOf({ state: '/nonexistent', root: '/nonexistent', namespace: 'n', id: 'c' });
const explain = (words: string) => explainFailure(new BerthError('Unknown', words), 'could not start', nowhere);

test('what runc and crun say about a program becomes a sentence, their words the detail', async () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'OCI runtime exec failed: exec failed: unable to start container process: exec: "x": executable file not found in $PATH: unknown',
      'the program "x" is nowhere in the container\'s PATH',
    ],
    [
      'OCI runtime create failed: runc create failed: unable to start container process: exec: "/x": stat /x: no such file or directory: unknown',
      'there is no program "/x" in the container',
    ],
    [
      'runc create failed: unable to start container process: exec: "/x": permission denied',
      '"/x" in the container cannot be executed',
    ],
    [
      'OCI runtime create failed: runc create failed: unable to start container process: exec /data/run: permission denied: unknown',
      '"/data/run" in the container cannot be executed',
    ],
    [
      'runc create failed: unable to start container process: error during container init: mkdir /etc/passwd: not a directory',
      '"/etc/passwd" cannot be made a folder in the container, a file is in the way',
    ],
    [
      'error during container init: error mounting "/tmp" to rootfs at "/etc/passwd": mount /tmp:/etc/passwd (via /proc/self/fd/6), flags: 0x5000: not a directory',
      '"/tmp" cannot be mounted at "/etc/passwd", one is a folder and the other is not',
    ],
    [
      'unable to apply cgroup configuration: failed to write "4000": write /sys/fs/cgroup/cpuset/a/b/cpuset.cpus: numerical result out of range',
      'the cgroup\'s "cpuset.cpus" does not take "4000": numerical result out of range',
    ],
    [
      'executable file `x` not found in $PATH: No such file or directory',
      'the program "x" is nowhere in the container\'s PATH',
    ],
    [
      'runc create failed: error setting cgroup config for procHooks process: unable to set memory limit to 65536 (current usage: 2002944, peak usage: 2314240)',
      'the memory limit of 65536 bytes is below what is in use, raise it',
    ],
    [
      'runc create failed: unable to start container process: container init was OOM-killed (memory limit too low?): unknown',
      'the memory limit is too low to start in, raise it',
    ],
    [
      'runc create failed: error during container init: error setting cgroup config for procHooks process: openat2 /sys/fs/cgroup/system.slice/berth-c.scope/cgroup.controllers: no such file or directory',
      'its process ended while its limits were set, most often as the memory limit is too low to start in',
    ],
  ];
  for (const [words, sentence] of cases) {
    const error = await explain(words);
    assert.equal(error.message, `could not start: ${sentence}`);
    assert.equal(error.code, 'InvalidArgument');
    assert.equal(error.detail, words);
  }
});

test('other words lose only what every shim puts around them', async () => {
  const error = await explain('OCI runtime create failed: runc create failed: cgroup is full: unknown');
  assert.equal(error.message, 'could not start: runc create failed: cgroup is full');
});

test('a code that means something stays', async () => {
  const error = await explainFailure(new BerthError('NotFound', 'container not created'), 'could not start', nowhere);
  assert.deepEqual([error.code, error.message], ['NotFound', 'could not start: container not created']);
});

test("the last errors of the OCI runtime's log come along once, broken lines do not", async t => {
  const folder = await mkdtemp(`${tmpdir()}/berth-explain-`);
  t.after(() => rm(folder, { recursive: true }));
  const bundle = await createBundle({ state: folder, root: folder, namespace: 'n', id: 'c' });
  await writeFile(
    bundle.runtimeLog,
    '{"level":"info","msg":"no"}\n{"level":"error","msg":"deep reason"}\n{"level":"err',
  );
  const error = await explainFailure(new BerthError('Unknown', 'failed'), 'could not start', bundle);
  assert.deepEqual([error.message, error.detail], ['could not start: failed', 'deep reason']);
  const repeated = await explainFailure(new BerthError('Unknown', 'failed: deep reason'), 'could not start', bundle);
  assert.deepEqual([repeated.message, repeated.detail], ['could not start: failed: deep reason', undefined]);
});
