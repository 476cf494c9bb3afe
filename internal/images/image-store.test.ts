import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { importArchive } from './import/import.ts';
import { ociArchive, openStore, streamOf, tar } from './testing/archives.ts';

async function storeWithImage(t: TestContext) {
  const { images, used } = await openStore(t);
  const layers = [await tar([{ name: 'file', data: 'x' }])];
  await importArchive(images, streamOf(await ociArchive({ layers, tags: ['app:1'] })));
  const image = images.require('app:1');
  return { images, used, image, hasLayers: () => images.snapshots.has(image.chainId) };
}

test('an image that is removed while a container is made of it stays for that container, and only for it', async t => {
  const { images, used, image, hasLayers } = await storeWithImage(t);
  await images.whileUsed(image.id, async () => {
    await images.remove('app:1');
    assert.equal(images.resolve('app:1'), undefined);
    assert.deepEqual(images.list(), []);
    assert.ok(hasLayers());
    used.add(image.id);
  });
  assert.ok(hasLayers());
  used.delete(image.id);
  await images.collectAfter(image.id);
  assert.ok(!hasLayers());
});

test('an image that is removed while the making of its last container fails is gone after that', async t => {
  const { images, image, hasLayers } = await storeWithImage(t);
  const failing = images.whileUsed(image.id, async () => {
    await images.remove('app:1');
    throw new Error('no');
  });
  await assert.rejects(failing, { message: 'no' });
  assert.ok(!hasLayers());
  assert.deepEqual(await images.content.list(), []);
});

test('an image that comes again while it is in use is there as before', async t => {
  const { images, used, image, hasLayers } = await storeWithImage(t);
  used.add(image.id);
  await images.remove('app:1');
  const layers = [await tar([{ name: 'file', data: 'x' }])];
  await importArchive(images, streamOf(await ociArchive({ layers, tags: ['app:2'] })));
  used.delete(image.id);
  await images.collect();
  assert.deepEqual(images.require('app:2').references, ['docker.io/library/app:2']);
  assert.equal(images.resolve('app:1'), undefined);
  assert.ok(hasLayers());
});

test('an image whose layers are lost is given up, and can come again', async t => {
  const { images, image } = await storeWithImage(t);
  assert.deepEqual(await images.dropLost(), []);
  await images.snapshots.discard(image.chainId);
  assert.deepEqual(
    (await images.dropLost()).map(({ id }) => id),
    [image.id],
  );
  assert.equal(images.resolve('app:1'), undefined);
  await images.collect();
  const layers = [await tar([{ name: 'file', data: 'x' }])];
  await importArchive(images, streamOf(await ociArchive({ layers, tags: ['app:1'] })));
  assert.equal(images.require('app:1').id, image.id);
});
