import assert from 'node:assert/strict';
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { execa } from 'execa';
import { runtime } from '../../api/gen/cri.js';
import { dockerArchive, streamOf, tar } from '../../internal/images/testing/archives.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { busyboxLayer } from './support/images.ts';
import { type Container, Pod } from './support/pods.ts';
import { berthOnly, refused } from './support/runtime-under-test.ts';

const { NODE, POD, CONTAINER } = runtime.v1.NamespaceMode;

const sleeper = ['sleep', '100000'];

const read = async (container: Container, script: string): Promise<string> =>
  (await container.exec(['sh', '-c', script])).stdout;

test('of several mounts at one place the last one shows, however their paths are written', async t => {
  const agent = await useAgent(t);
  const [one, two] = [await folder(agent, 'one'), await folder(agent, 'two')];
  const pod = await Pod.run(agent);
  const mounts = [
    { containerPath: '/a//b/', hostPath: one },
    { containerPath: '/a/./b', hostPath: `${two}/` },
  ];
  const container = await pod.start('main', sleeper, { mounts });
  assert.equal(await read(container, 'cat /a/b/which'), 'two');
  assert.equal((await container.status()).mounts.length, 2);
});

test('mounts take the place of what every container has, and lie below it', async t => {
  const agent = await useAgent(t);
  const own = await folder(agent, 'own');
  const pod = await Pod.run(agent);
  const mounts = [
    { containerPath: '/dev/shm', hostPath: own },
    { containerPath: '/dev/deep/down', hostPath: own },
    { containerPath: '/etc/resolv.conf', hostPath: join(own, 'which') },
    { containerPath: '/etc/hostname', hostPath: join(own, 'which') },
    { containerPath: '/sys/fs/cgroup', hostPath: own },
    { containerPath: '/tmp', hostPath: own },
  ];
  const container = await pod.start('main', sleeper, { mounts });
  const places = '/dev/shm /dev/deep/down /sys/fs/cgroup /tmp';
  assert.equal(
    await read(container, `cat /etc/resolv.conf /etc/hostname; for p in ${places}; do cat $p/which; done`),
    'own'.repeat(6),
  );
  assert.match(await read(container, 'ls /dev'), /null\n.*zero/s);
});

test('the devices of the host at /dev come with the shared memory of the pod', async t => {
  const agent = await useAgent(t);
  const privileged = {
    securityContext: { privileged: true, namespaceOptions: { network: POD, ipc: POD, pid: CONTAINER } },
  };
  const pod = await Pod.run(agent, { linux: privileged });
  const mounts = [
    { containerPath: '/dev', hostPath: '/dev' },
    { containerPath: '/host', hostPath: '/', readonly: true },
    { containerPath: '/sys', hostPath: '/sys' },
  ];
  const container = await pod.start('main', sleeper, { mounts, linux: privileged });
  const [shm, kmsg] = (
    await read(
      container,
      'grep -c " /dev/shm tmpfs .*size=65536k" /proc/mounts; stat -c %t:%T /dev/kmsg /host/dev/kmsg',
    )
  ).split('\n');
  assert.deepEqual([shm, kmsg], ['1', '1:b']);
});

test(
  'a place that the kernel keeps is refused, and the container says what the OCI runtime said',
  berthOnly('containerd 1.6 takes paths that climb'),
  async t => {
    const agent = await useAgent(t);
    const own = await folder(agent, 'own');
    const pod = await Pod.run(agent);
    const refused: readonly [runtime.v1.IMount, RegExp][] = [
      [{ containerPath: '/', hostPath: own }, /cannot cover the root/],
      [{ containerPath: '//.', hostPath: own }, /cannot cover the root/],
      [{ containerPath: 'relative', hostPath: own }, /"relative" is not absolute/],
      [{ containerPath: '/a', hostPath: 'relative' }, /"relative" is not absolute/],
      [{ containerPath: '/a', hostPath: '' }, /host path of mount "\/a" "" is not absolute/],
      [{ containerPath: '/a', hostPath: `${own}/../own` }, /climbs/],
      [{ containerPath: '/a', hostPath: own, recursiveReadOnly: true }, /recursively read-only but not read-only/],
      [
        { containerPath: '/a', hostPath: own, readonly: true, recursiveReadOnly: true, propagation: 1 },
        /must be private/,
      ],
      [{ containerPath: '/a', hostPath: own, mountOptions: ['dev'] }, /option "dev", which is not allowed/],
    ];
    for (const [mount, message] of refused) {
      await assert.rejects(pod.create('main', sleeper, { mounts: [mount] }), { code: 'InvalidArgument', message });
    }
    const inside = await pod.create('main', sleeper, { mounts: [{ containerPath: '/proc/self', hostPath: own }] });
    await assert.rejects(inside.start(), { message: /\/proc/ });
    const { reason, message } = await inside.status();
    assert.deepEqual([reason, /inside \/proc|\/proc/.test(message)], ['StartError', true]);
  },
);

test('links on the host are followed to where they lead, those in the image only within it', async t => {
  const agent = await useAgent(t);
  const own = await folder(agent, 'own');
  const [link, dangling] = [join(agent.folder, 'link'), join(agent.folder, 'dangling')];
  await symlink('own', link);
  await symlink('/no/such/place', dangling);
  await importLinks(agent);
  const pod = await Pod.run(agent);
  const mounts = [
    { containerPath: '/in/relative/x', hostPath: link },
    { containerPath: '/in/absolute/x', hostPath: join(link, 'which') },
    { containerPath: '/in/climbing/x', hostPath: join(link, 'made', 'late') },
  ];
  const container = await pod.start('main', sleeper, { image: { image: 'links:1' }, mounts });
  assert.equal(
    await read(container, 'cat /real/x/which; cat /etc/x; ls -d /tmp/berth-climbed/x'),
    'ownown/tmp/berth-climbed/x\n',
  );
  assert.ok((await stat(join(own, 'made', 'late'))).isDirectory());
  await assert.rejects(stat('/tmp/berth-climbed'), { code: 'ENOENT' });
  assert.deepEqual(
    (await container.status()).mounts.map(({ hostPath }) => hostPath),
    mounts.map(({ hostPath }) => hostPath),
  );
  const nowhere = pod.create('nowhere', sleeper, { mounts: [{ containerPath: '/a', hostPath: dangling }] });
  const message = /host path ".*\/dangling" .* is not there and cannot be made/;
  await assert.rejects(nowhere, refused('AlreadyExists', message));
});

test(
  'read-only reaches what is mounted below only when that is asked for',
  berthOnly('containerd 1.6 knows no recursive read-only mounts'),
  async t => {
    const agent = await useAgent(t);
    const outer = await folder(agent, 'outer');
    await mkdir(join(outer, 'inner'));
    await execa('mount', ['-t', 'tmpfs', 'tmpfs', join(outer, 'inner')]);
    t.after(() => execa('umount', [join(outer, 'inner')], { reject: false }));
    const pod = await Pod.run(agent);
    const mounts = [
      { containerPath: '/plain', hostPath: outer, readonly: true },
      { containerPath: '/whole', hostPath: outer, readonly: true, recursiveReadOnly: true },
    ];
    const container = await pod.start('main', sleeper, { mounts });
    const write = async (path: string) => (await container.exec(['sh', '-c', `echo x > ${path}/new`])).exitCode;
    assert.deepEqual(await Promise.all(['/plain', '/plain/inner', '/whole', '/whole/inner'].map(write)), [1, 0, 1, 1]);
    const told = (await container.status()).mounts.map(({ readonly, recursiveReadOnly }) => [
      readonly,
      recursiveReadOnly,
    ]);
    assert.deepEqual(told, [
      [true, false],
      [true, true],
    ]);
    await pod.stop();
    await execa('umount', [join(outer, 'inner')]);
  },
);

test('what cannot propagate on the host is refused, by the place that a link leads to', async t => {
  const agent = await useAgent(t);
  const apart = await folder(agent, 'apart');
  await execa('mount', ['--bind', apart, apart]);
  t.after(() => execa('umount', [apart], { reject: false }));
  await execa('mount', ['--make-private', apart]);
  const link = join(agent.folder, 'link');
  await symlink(apart, link);
  const pod = await Pod.run(agent);
  for (const hostPath of [apart, link, join(link, 'missing')]) {
    for (const [propagation, wanted] of [
      [1, 'shared or slave'],
      [2, 'shared'],
    ] as const) {
      const message = new RegExp(
        `cannot propagate mounts, "${apart}" on the host is a private mount, make it ${wanted}`,
      );
      const creating = pod.create('main', sleeper, { mounts: [{ containerPath: '/a', hostPath, propagation }] });
      await assert.rejects(creating, refused('InvalidArgument', message));
    }
  }
  await execa('mount', ['--make-slave', apart]);
  await execa('mount', ['--make-shared', apart]);
  const mounts = [{ containerPath: '/a', hostPath: link, propagation: 2 }];
  await (await pod.start('main', ['true'], { mounts })).exited();
  await pod.stop();
  await execa('umount', [apart]);
});

test('a read-only root takes mounts at places that it lacks, and the files of the pod are read-only with it', async t => {
  const agent = await useAgent(t);
  const own = await folder(agent, 'own');
  const pod = await Pod.run(agent);
  const mounts = [
    { containerPath: '/not/there', hostPath: own },
    { containerPath: '/not/a-file', hostPath: join(own, 'which') },
    { containerPath: '/etc/hosts', hostPath: join(own, 'which') },
  ];
  const container = await pod.start('main', sleeper, { mounts, linux: { securityContext: { readonlyRootfs: true } } });
  const write = async (path: string) => (await container.exec(['sh', '-c', `echo new > ${path}`])).exitCode;
  const writable = ['/not/there/new', '/not/a-file', '/etc/hosts', '/dev/shm/new'];
  const kept = ['/not/new', '/new', '/etc/resolv.conf', '/etc/hostname', '/sys/new'];
  assert.deepEqual(await Promise.all(writable.map(write)), [0, 0, 0, 0]);
  assert.deepEqual(await Promise.all(kept.map(write)), [1, 1, 1, 1, 1]);
  assert.equal(await readFile(join(own, 'which'), 'utf8'), 'new\n');
});

test('volumes of the image lie over the mounts around them, and under those within', async t => {
  const agent = await useAgent(t);
  const [outer, inner] = [await folder(agent, 'outer'), await folder(agent, 'inner')];
  await importLinks(agent, { '/data/volume': {} });
  const pod = await Pod.run(agent);
  const mounts = [
    { containerPath: '/data/volume/inner', hostPath: inner },
    { containerPath: '/data', hostPath: outer },
  ];
  const container = await pod.start('main', sleeper, { image: { image: 'links:1' }, mounts });
  assert.equal(
    await read(container, 'cat /data/which /data/volume/file /data/volume/inner/which'),
    'outerof the imageinner',
  );
  assert.deepEqual((await container.status()).mounts.length, 2, 'volumes of the image are not among them');
});

test('shared memory is 64 MiB of the pod, or the host’s with its ipc namespace', async t => {
  const agent = await useAgent(t);
  const look = 'grep " /dev/shm " /proc/mounts; readlink /proc/self/ns/ipc';
  const pod = await Pod.run(agent);
  const own = await pod.start('own', sleeper);
  const [line, ipc] = (await read(own, look)).split('\n');
  assert.match(line ?? '', /^\S+ \/dev\/shm tmpfs rw,nosuid,nodev,noexec,.*size=65536k/);
  assert.equal((await own.exec(['dd', 'if=/dev/zero', 'of=/dev/shm/big', 'bs=1M', 'count=65'])).exitCode, 1);
  const options = { linux: { securityContext: { namespaceOptions: { network: POD, ipc: NODE, pid: CONTAINER } } } };
  const sharing = await Pod.run(agent, options);
  const host = await sharing.start('host', sleeper, options);
  assert.notEqual((await read(host, look)).split('\n').at(-2), ipc);
  const name = `berth-test-${process.pid}`;
  await read(host, `echo shared > /dev/shm/${name}`);
  assert.equal(await readFile(`/dev/shm/${name}`, 'utf8'), 'shared\n');
  await read(host, `rm /dev/shm/${name}`);
});

/** A folder on the host with a file `which` that holds its name. */
async function folder(agent: TestAgent, name: string): Promise<string> {
  const path = join(agent.folder, name);
  await mkdir(path);
  await writeFile(join(path, 'which'), name);
  return path;
}

async function importLinks(agent: TestAgent, Volumes = {}): Promise<void> {
  const directory = (name: string) => ({ name, type: 'directory', mode: 0o755 }) as const;
  const link = (name: string, linkname: string) => ({ name, type: 'symlink', linkname }) as const;
  const content = await tar([
    ...['in/', 'real/', 'data/', 'data/volume/'].map(directory),
    { name: 'data/volume/file', data: 'of the image' },
    link('in/relative', '../real'),
    link('in/absolute', '/etc'),
    link('in/climbing', '../../../../../../tmp/berth-climbed'),
  ]);
  const config = { Env: ['PATH=/bin'], Volumes };
  const archive = await dockerArchive({ layers: [await busyboxLayer(), content], config, tags: ['links:1'] });
  await agent.client.importImage(streamOf(archive));
}
