import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { imageService } from '../../api/services.ts';
import { tar } from '../../internal/images/testing/archives.ts';
import { useDeadRegistry } from './support/dead-registry.ts';
import { type ImageServer, imageOf, pull, removeImage, stored, trust, useImageServer } from './support/image-server.ts';
import { noise } from './support/noise.ts';
import { type TestRegistry, useRegistry } from './support/registry.ts';
import { gzipLayer, type ImageLayer, type RegistryImage, registryImage } from './support/registry-image.ts';
import { until } from './support/until.ts';
import { useWire, type Wire } from './support/wire.ts';

interface Fixture {
  readonly server: ImageServer;
  readonly registry: TestRegistry;
  readonly wire: Wire;
}

async function useFixture(t: TestContext): Promise<Fixture> {
  const server = await useImageServer(t);
  const registry = await useRegistry(t);
  const wire = await useWire(t, registry.host);
  await trust(server, wire.host);
  return { server, registry, wire };
}

const layer = async (seed: number, kib: number): Promise<ImageLayer> =>
  gzipLayer(await tar([{ name: `file-${seed}`, data: noise(seed, kib * 1024) }]));

const layers = (count: number, kib: number, seed = 0): Promise<ImageLayer[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => layer(seed + index, kib)));

/** Every layer went over the wire once, whole. */
function assertOnce(wire: Wire, images: readonly RegistryImage[]): void {
  const all = images.flatMap(image => image.layers.map(({ descriptor }) => descriptor));
  for (const { digest, size } of all) {
    assert.deepEqual([wire.requests.get(digest), wire.bytes.get(digest)], [1, size], digest);
  }
}

test('twenty pulls of one image at once download each blob once; one that is cancelled does not disturb the others', async t => {
  const { server, registry, wire } = await useFixture(t);
  const image = registryImage(await layers(4, 256));
  await registry.push('app', '1', image);
  const reference = `${wire.host}/app:1`;
  wire.bytesPerSecond = 1024 * 1024;
  const cancelled = assert.rejects(pull(server, reference, { timeoutMs: 300 }), { code: 'DeadlineExceeded' });
  const refs = await Promise.all(Array.from({ length: 19 }, () => pull(server, reference)));
  await cancelled;
  assert.deepEqual([...new Set(refs)], [image.id]);
  assertOnce(wire, [image]);
});

test('when all pulls of an image are cancelled the download stops and nothing is left', async t => {
  const { server, registry, wire } = await useFixture(t);
  const image = registryImage(await layers(3, 1024));
  await registry.push('app', '1', image);
  const before = stored(server);
  wire.bytesPerSecond = 512 * 1024;
  const pulls = Array.from({ length: 5 }, (_, index) =>
    assert.rejects(pull(server, `${wire.host}/app:1`, { timeoutMs: 800 + index * 100 }), { code: 'DeadlineExceeded' }),
  );
  await until('the download has begun', 2000, () => wire.totalBytes > 0);
  await Promise.all(pulls);
  await until('the registry is left alone', 2000, () => wire.open === 0);
  assert.ok(wire.totalBytes < 3 * 1024 * 1024);
  await until('nothing is left', 5000, () => String(stored(server)) === String(before));
  assert.equal(await imageOf(server, `${wire.host}/app:1`), undefined);
  wire.bytesPerSecond = undefined;
  assert.equal(await pull(server, `${wire.host}/app:1`), image.id);
});

test('eight images that share layers come at once, each shared layer once, and all are whole', async t => {
  const { server, registry, wire } = await useFixture(t);
  const shared = await layers(3, 256);
  const images = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => registryImage([...shared, await layer(100 + index, 64)])),
  );
  for (const [index, image] of images.entries()) await registry.push(`app-${index}`, '1', image);
  wire.bytesPerSecond = 4 * 1024 * 1024;
  const refs = await Promise.all(images.map((_, index) => pull(server, `${wire.host}/app-${index}:1`)));
  assert.deepEqual(
    refs,
    images.map(({ id }) => id),
  );
  assertOnce(wire, images);
});

test('the configuration digest is the id in every answer', async t => {
  const { server, registry, wire } = await useFixture(t);
  const image = registryImage(await layers(1, 4));
  for (const tag of ['1', '2']) await registry.push('app', tag, image);
  const names = [`${wire.host}/app:1`, `${wire.host}/app:2`, `${wire.host}/app@${image.digest}`];
  for (const name of names) assert.equal(await pull(server, name), image.id, name);
  const { images } = await server.client.call(imageService.ListImages, {});
  const listed = images.find(({ id }) => id === image.id);
  assert.deepEqual(listed?.repoTags.toSorted(), names.slice(0, 2));
  assert.deepEqual(listed?.repoDigests, [names[2]]);
  for (const name of [...names, image.id]) assert.equal((await imageOf(server, name))?.id, image.id, name);
});

test('a registry that takes connections and never answers does not delay another', async t => {
  const { server, registry, wire } = await useFixture(t);
  const dead = await useDeadRegistry(t);
  await trust(server, dead);
  const image = registryImage(await layers(2, 512));
  await registry.push('app', '1', image);
  const reference = `${wire.host}/app:1`;
  const time = async () => {
    const began = performance.now();
    await pull(server, reference);
    const ms = performance.now() - began;
    await removeImage(server, reference);
    return ms;
  };
  await time();
  const alone = Math.min(await time(), await time(), await time());
  const stuck = Array.from({ length: 30 }, (_, index) =>
    assert.rejects(pull(server, `${dead}/app-${index}:1`, { timeoutMs: 5000 })),
  );
  await sleep(300);
  const beside = Math.min(await time(), await time(), await time());
  t.diagnostic(`${alone.toFixed(1)} ms alone, ${beside.toFixed(1)} ms beside 30 pulls of a dead registry`);
  assert.ok(beside < alone * 3 + 300, `${alone} ms alone, ${beside} ms beside`);
  await Promise.all(stuck);
});
