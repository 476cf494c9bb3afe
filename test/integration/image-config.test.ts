import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { dockerArchive, streamOf, tar } from '../../internal/images/testing/archives.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { busyboxLayer } from './support/images.ts';
import { Pod } from './support/pods.ts';
import { onContainerd, refused } from './support/runtime-under-test.ts';
import { inUserNamespace, passable } from './support/user-namespaces.ts';

const show = 'echo "$0 $*"; echo "A=$A B=$B"; pwd; id -u; id -g; id -G';

const config = {
  Entrypoint: ['sh', '-c', show],
  Cmd: ['from', 'image'],
  Env: ['PATH=/bin', 'A=image', 'B=image'],
  User: 'app',
  WorkingDir: '/srv/made',
};

test('entrypoint, command, environment, user and working directory are those of the image unless told otherwise', async t => {
  const agent = await useAgent(t);
  await importImage(agent, 'app:1', config);
  const pod = await Pod.run(agent);
  const outcome = async (name: string, command: readonly string[], more: runtime.v1.IContainerConfig) => {
    const container = await pod.start(name, command, { image: { image: 'app:1' }, ...more });
    await container.exited();
    return (await container.output()).split('\n');
  };
  assert.deepEqual(await outcome('plain', [], {}), [
    'from image',
    'A=image B=image',
    '/srv/made',
    '1234',
    '2345',
    // containerd 1.6 does not look for groups that the user of the image is in
    onContainerd ? '2345' : '2345 3456',
  ]);
  const told = await outcome('told', [], {
    args: ['from', 'kubelet'],
    envs: [{ key: 'B', value: Buffer.from('kubelet') }],
    workingDir: '/tmp',
    linux: { securityContext: { runAsUser: { value: 77n }, runAsGroup: { value: 78n }, supplementalGroups: [79n] } },
  });
  assert.deepEqual(told.slice(0, 5), ['from kubelet', 'A=image B=kubelet', '/tmp', '77', '78']);
  assert.ok(told[5]?.split(' ').includes('79'));
  // a command of the kubelet takes the place of entrypoint and command
  assert.deepEqual(await outcome('command', ['echo', 'only this'], {}), ['only this']);
});

test('the user of the image may be numbers, and one that the image lacks fails the create', async t => {
  const agent = await useAgent(t);
  await importImage(agent, 'numbers:1', { ...config, User: '4000:5000' });
  await importImage(agent, 'stranger:1', { ...config, User: 'stranger' });
  const pod = await Pod.run(agent);
  const container = await pod.start('main', [], { image: { image: 'numbers:1' } });
  const { user } = await container.exited();
  assert.deepEqual((await container.output()).split('\n').slice(3, 5), ['4000', '5000']);
  // containerd 1.6 tells no user
  if (!onContainerd) assert.deepEqual([user?.linux?.uid, user?.linux?.gid], [4000n, 5000n]);
  const stranger = pod.create('stranger', [], { image: { image: 'stranger:1' } });
  await assert.rejects(stranger, refused('InvalidArgument', /stranger/));
});

test('volumes of the image hold what the image has there, are writable and private, and a mount takes their place', async t => {
  const agent = await useAgent(t);
  await importImage(agent, 'app:1', { Env: ['PATH=/bin'], Volumes: { '/data': {}, '/not/there': {} } });
  const pod = await Pod.run(agent);
  const image = { image: 'app:1' };
  const readonly = { linux: { securityContext: { readonlyRootfs: true } } };
  const one = await pod.start('one', ['sleep', '100000'], { image, ...readonly });
  const two = await pod.start('two', ['sleep', '100000'], { image });
  const look = ['sh', '-c', 'cat /data/file; stat -c "%a %u" /data /data/file; ls /not/there'];
  assert.equal((await one.exec(look)).stdout, 'of the image\n750 1234\n640 1234\n');
  assert.equal((await one.exec(['sh', '-c', 'echo mine > /data/file; echo x > /not/there/new'])).exitCode, 0);
  assert.equal((await one.exec(['cat', '/data/file'])).stdout, 'mine\n');
  assert.equal((await two.exec(look)).stdout, 'of the image\n750 1234\n640 1234\n');
  const mounts = [{ containerPath: '/data', hostPath: agent.folder, readonly: true }];
  const covered = await pod.start('covered', ['ls', '/data/config.toml'], { image, mounts });
  assert.equal((await covered.exited()).exitCode, 0);
});

test('volumes of the image belong to the root of a user namespace, as the image has them', async t => {
  const agent = await useAgent(t, passable);
  await importImage(agent, 'app:1', { Env: ['PATH=/bin'], Volumes: { '/data': {}, '/not/there': {} } });
  const pod = await Pod.run(agent, inUserNamespace(200_000));
  const container = await pod.start('main', ['sleep', '100000'], {
    ...{ image: { image: 'app:1' }, linux: inUserNamespace(200_000).linux },
  });
  const look =
    'stat -c "%a %u" /data /data/file /not/there; echo mine > /not/there/file; chown 7 /data/file; cat /data/file';
  const { stdout, stderr } = await container.exec(['sh', '-c', look]);
  assert.deepEqual([stdout, stderr], ['750 1234\n640 1234\n755 0\nof the image\n', '']);
});

test('the stop signal is that of the image, or the one that the kubelet names', async t => {
  const agent = await useAgent(t);
  const { SIGNAL_SIGUSR1, SIGNAL_SIGUSR2, SIGNAL_SIGTERM } = runtime.v1.Signal;
  await importImage(agent, 'app:1', { Env: ['PATH=/bin'], StopSignal: 'SIGUSR1' });
  const pod = await Pod.run(agent);
  const script = 'for s in TERM USR1 USR2; do trap "echo $s; exit 0" $s; done; echo up; while :; do sleep 0.02; done';
  const signals = [
    ['image', { image: { image: 'app:1' } }, SIGNAL_SIGUSR1, 'USR1'],
    ['kubelet', { image: { image: 'app:1' }, stopSignal: SIGNAL_SIGUSR2 }, SIGNAL_SIGUSR2, 'USR2'],
    ['default', {}, SIGNAL_SIGTERM, 'TERM'],
  ] as const;
  for (const [name, more, signal, got] of signals) {
    // containerd 1.6 knows only that of the image
    if (onContainerd && name === 'kubelet') continue;
    const container = await pod.start(name, ['sh', '-c', script], more);
    await container.exec(['sh', '-c', 'sleep 0.1']);
    if (!onContainerd) assert.equal((await container.status()).stopSignal, signal);
    await container.stop(10n);
    assert.equal((await container.status()).exitCode, 0, name);
    assert.equal(await container.output(), `up\n${got}`);
  }
});

async function importImage(agent: TestAgent, name: string, imageConfig: object): Promise<void> {
  const content = await tar([
    { name: 'data/', type: 'directory', mode: 0o750, uid: 1234 },
    { name: 'data/file', data: 'of the image\n', mode: 0o640, uid: 1234 },
  ]);
  const archive = await dockerArchive({ layers: [await busyboxLayer(), content], config: imageConfig, tags: [name] });
  await agent.client.importImage(streamOf(archive));
}
