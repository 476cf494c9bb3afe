import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { runtime } from '../../api/gen/cri.js';
import { imageService } from '../../api/services.ts';
import { ociArchive, streamOf, tar } from '../../internal/images/testing/archives.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { stored } from './support/image-server.ts';
import { Pod } from './support/pods.ts';
import { remains } from './support/remains.ts';
import { shimOf } from './support/shim-of.ts';
import { until } from './support/until.ts';
import { inUserNamespace, mapping, passable } from './support/user-namespaces.ts';

const sleeper = ['sleep', '100000'];
const privileged = { linux: { securityContext: { privileged: true } } };

test('an image is mounted read-only, all of it or a folder or file of it, and the status says so', async t => {
  const agent = await useAgent(t);
  const id = await importData(agent, 'data:1');
  const pod = await Pod.run(agent);
  const mounts = [volume('/all', id), volume('/sub', id, 'dir/sub'), volume('/etc/one-file', id, 'dir/file')];
  const container = await pod.start('main', sleeper, { mounts });
  const read = async (script: string) => (await container.exec(['sh', '-c', script])).stdout;
  assert.equal(
    await read('cat /all/dir/file /sub/deep /etc/one-file; ls /all; ls /all/dir'),
    ['upper\ndeep\nupper\n', 'dir\nlink\nonly-below\nout\n', 'file\nsub\n'].join(''),
  );
  for (const path of ['/all/new', '/sub/new', '/etc/one-file']) {
    assert.match((await container.exec(['sh', '-c', `echo x > ${path}`])).stderr, /Read-only file system/);
  }
  const told = (await container.status()).mounts.map(({ containerPath, hostPath, readonly, image, imageSubPath }) => [
    ...[containerPath, hostPath, readonly, image?.image, image?.userSpecifiedImage, image?.imageRef, imageSubPath],
  ]);
  assert.deepEqual(told, [
    ['/all', '', true, id, 'data:1', id, ''],
    ['/sub', '', true, id, 'data:1', id, 'dir/sub'],
    ['/etc/one-file', '', true, id, 'data:1', id, 'dir/file'],
  ]);
});

test('not even a privileged container can write to an image that others use, nor loosen its mount', async t => {
  const agent = await useAgent(t);
  for (const layers of [1, 2]) {
    const id = await importData(agent, `data:${layers}`, layers);
    const pod = await Pod.run(agent);
    const container = await pod.start('main', sleeper, { mounts: [volume('/all', id)], ...privileged });
    const remount = 'mount -o remount,rw,bind /all; mount -o remount,rw /all; echo x > /all/new';
    assert.match((await container.exec(['sh', '-c', remount])).stderr, /Read-only file system/, `${layers} layers`);
    const recursive = { ...volume('/all', id), recursiveReadOnly: true };
    const other = await pod.start('other', ['ls', '/all/dir'], { mounts: [recursive] });
    assert.equal((await other.exited()).exitCode, 0);
  }
});

test('links in the image lead nowhere out of it', async t => {
  const agent = await useAgent(t);
  const id = await importData(agent, 'data:1');
  const pod = await Pod.run(agent);
  const inside = await pod.start('inside', ['cat', '/v/deep'], { mounts: [volume('/v', id, 'link')] });
  await inside.exited();
  assert.equal(await inside.output(), 'deep');
  const outside = pod.create('outside', sleeper, { mounts: [volume('/v', id, 'out/shadow')] });
  await assert.rejects(outside, { code: 'NotFound', message: /has no "out\/shadow"/ });
});

test('in a user namespace the files of an image belong to its root, and on the host to nobody new', async t => {
  const agent = await useAgent(t, passable);
  for (const layers of [1, 2]) {
    const id = await importData(agent, `data:${layers}`, layers);
    const pod = await Pod.run(agent, inUserNamespace(300_000));
    const mapped = { uidMappings: mapping(300_000), gidMappings: mapping(300_000) };
    const mounts = [
      { ...volume('/all', id), ...mapped },
      { ...volume('/file', id, 'dir/file'), ...mapped },
      volume('/as-it-is', id),
    ];
    const container = await pod.start('main', sleeper, { mounts, linux: inUserNamespace(300_000).linux });
    const owners = await container.exec(['stat', '-c', '%u:%g', '/all', '/all/dir/sub/deep', '/file', '/as-it-is']);
    assert.equal(owners.stdout, '0:0\n0:0\n0:0\n65534:65534\n', owners.stderr);
    assert.match((await container.exec(['touch', '/all/new'])).stderr, /Read-only file system/);
    const left = (await remains(agent))['mounts']?.filter(path => path.includes('/images/layers'));
    assert.deepEqual(left, []);
  }
});

test('what cannot be mounted fails the create by the name that a kubelet counts, and leaves nothing', async t => {
  const agent = await useAgent(t);
  const id = await importData(agent, 'data:1');
  const pod = await Pod.run(agent);
  const before = await remains(agent);
  const refused: readonly [mount: runtime.v1.IMount, code: string, message: RegExp][] = [
    [
      volume('/v', id, 'no/such'),
      'NotFound',
      /^ImageVolumeMountFailed: could not .* container "main" .* no "no\/such"$/,
    ],
    [volume('/v', id, '../etc'), 'InvalidArgument', /^ImageVolumeMountFailed: .* climbs/],
    [volume('/v', id, 'only-below/x'), 'FailedPrecondition', /^ImageVolumeMountFailed: .*only-below/],
    [volume('/v', 'no/such:1'), 'NotFound', /^ImageVolumeMountFailed: image "no\/such:1" is not on this node/],
    [{ ...volume('/v', id), readonly: false }, 'InvalidArgument', /"\/v" is an image, so it must be read-only/],
    [{ ...volume('/v', id), hostPath: '/etc' }, 'InvalidArgument', /both an image and a host path/],
  ];
  for (const [mount, code, message] of refused) {
    await assert.rejects(pod.create('main', sleeper, { mounts: [mount] }), { code, message });
    assert.deepEqual(await remains(agent), before, String(message));
  }
  assert.equal((await (await pod.start('main', ['true'], { mounts: [volume('/v', id)] })).exited()).exitCode, 0);
});

test('a mounted image that is removed stays whole for its containers, over a restart of the agent, and goes with them', async t => {
  const agent = await useAgent(t);
  const before = stored(agent);
  const id = await importData(agent, 'data:1');
  const pod = await Pod.run(agent);
  const container = await pod.start('main', sleeper, { mounts: [volume('/all', id)] });
  const created = await pod.create('later', ['cat', '/all/dir/file'], { mounts: [volume('/all', id)] });
  await agent.client.call(imageService.RemoveImage, { image: { image: id } });
  await assert.rejects(pod.create('third', sleeper, { mounts: [volume('/all', id)] }), { code: 'NotFound' });
  await agent.restart();
  assert.equal((await container.exec(['cat', '/all/dir/file'])).stdout, 'upper\n');
  await created.start();
  await created.exited();
  assert.equal(await created.output(), 'upper');
  assert.deepEqual((await container.status()).mounts[0]?.image?.imageRef, id);
  assert.notDeepEqual(stored(agent), before);
  await container.remove();
  await created.remove();
  await until('the image is gone', 5000, () => String(stored(agent)) === String(before));
});

test('the mounts go with a container that ends, and with one whose shim dies', async t => {
  const agent = await useAgent(t);
  const id = await importData(agent, 'data:1');
  const pod = await Pod.run(agent);
  const imagesMounted = async () => (await remains(agent))['mounts']?.filter(path => path.includes('/images/')).length;
  const short = await pod.start('short', ['true'], { mounts: [volume('/all', id), volume('/again', id, 'dir')] });
  await short.exited();
  await until('the mounts of a container that ended are gone', 5000, async () => (await imagesMounted()) === 0);
  const long = await pod.start('long', sleeper, { mounts: [volume('/all', id)] });
  assert.equal(await imagesMounted(), 1);
  process.kill(shimOf(pod), 'SIGKILL');
  await long.exited();
  await until('the mounts of a container without a shim are gone', 5000, async () => (await imagesMounted()) === 0);
});

const volume = (containerPath: string, image: string, imageSubPath = ''): runtime.v1.IMount => ({
  ...{ containerPath, readonly: true, imageSubPath },
  image: { image, userSpecifiedImage: 'data:1' },
});

/** Two layers, or the lower one alone: the upper one replaces a file and adds links. */
async function importData(agent: TestAgent, name: string, layers = 2): Promise<string> {
  const lower = await tar([
    { name: 'dir/', type: 'directory', mode: 0o755 },
    { name: 'dir/file', data: 'lower\n' },
    { name: 'dir/sub/', type: 'directory', mode: 0o755 },
    { name: 'dir/sub/deep', data: 'deep\n' },
    { name: 'only-below', data: '' },
  ]);
  const upper = await tar([
    { name: 'dir/file', data: 'upper\n' },
    { name: 'link', type: 'symlink', linkname: '../../dir/sub' },
    { name: 'out', type: 'symlink', linkname: '../../../../../../etc' },
  ]);
  const archive = await ociArchive({ layers: [lower, upper].slice(0, layers), tags: [name] });
  await agent.client.importImage(streamOf(archive));
  const { image } = await agent.client.call(imageService.ImageStatus, { image: { image: name } });
  return image?.id ?? '';
}
