import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCode } from '../../internal/errors/errors.ts';
import { tar } from '../../internal/images/testing/archives.ts';
import { useAgent } from './support/agent.ts';
import { imageOf, isContainerd, pull, removeImage, stored, trust, useImageServer } from './support/image-server.ts';
import { busyboxLayer } from './support/images.ts';
import { noise } from './support/noise.ts';
import { Pod } from './support/pods.ts';
import { useRegistry } from './support/registry.ts';
import { gzipLayer, registryImage } from './support/registry-image.ts';
import { until } from './support/until.ts';
import { damage, type Files } from './support/whole.ts';

test('an image that is pulled while it is removed is whole or gone, and its layers go with the last removal', async t => {
  const server = await useImageServer(t);
  const registry = await useRegistry(t);
  await trust(server, registry.host);
  const files: Files = { one: noise(1, 300_000), two: noise(2, 300_000) };
  const archives = await Promise.all(Object.entries(files).map(([name, data]) => tar([{ name, data }])));
  const image = registryImage(archives.map(archive => gzipLayer(archive)));
  const reference = await registry.push('app', '1', image);
  const before = stored(server);
  for (let round = 0; round < 15; round++) {
    const [pulled, removed] = await Promise.allSettled([pull(server, reference), removeImage(server, reference)]);
    assert.equal(removed.status, 'fulfilled');
    // a removal that overtakes may leave the pull nothing to answer with
    if (pulled.status === 'rejected') assert.ok(isCode(pulled.reason, 'NotFound'), String(pulled.reason));
    if (await imageOf(server, reference)) assert.deepEqual(await damage(server.folder, image, files), []);
  }
  assert.equal(await pull(server, reference), image.id);
  assert.deepEqual(await damage(server.folder, image, files), []);
  await removeImage(server, reference);
  await until('the layers are gone', 5000, () => String(stored(server)) === String(before));
});

test('a tag that moves leaves containers of the older image alone, and new ones are of the newer', {
  skip: isContainerd && 'pods are berth’s',
}, async t => {
  const agent = await useAgent(t);
  const registry = await useRegistry(t);
  await trust(agent, registry.host);
  const before = stored(agent);
  const busybox = gzipLayer(await busyboxLayer());
  const version = async (number: string) =>
    registryImage([busybox, gzipLayer(await tar([{ name: 'version', data: number }]))], { Env: ['PATH=/bin'] });
  const [older, newer] = [await version('1'), await version('2')];
  const reference = await registry.push('app', 'latest', older);
  assert.equal(await pull(agent, reference), older.id);
  const pod = await Pod.run(agent);
  const image = { image: reference };
  const first = await pod.start('first', ['sleep', '777777'], { image });

  await registry.push('app', 'latest', newer);
  const pulls = Array.from({ length: 3 }, () => pull(agent, reference));
  const execs = Array.from({ length: 3 }, () => first.exec(['cat', '/version']));
  assert.deepEqual(await Promise.all(pulls), Array(3).fill(newer.id));
  for (const { stdout } of await Promise.all(execs)) assert.equal(stdout, '1');
  const second = await pod.start('second', ['sleep', '777777'], { image });
  assert.equal((await second.exec(['cat', '/version'])).stdout, '2');
  assert.equal((await first.exec(['cat', '/version'])).stdout, '1');
  assert.deepEqual([await idOf(first), await idOf(second)], [older.id, newer.id]);

  // as a kubelet gives space back: the older one has no tag any more
  await removeImage(agent, older.id);
  assert.equal((await first.exec(['cat', '/version'])).stdout, '1');
  await removeImage(agent, reference);
  for (const container of [first, second]) await container.remove();
  await pod.remove();
  assert.deepEqual(stored(agent), before);
});

const idOf = async (container: { status(): Promise<{ imageId: string }> }) => (await container.status()).imageId;
