import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ImageUsage } from './image-usage.ts';
import { importArchive } from './import/import.ts';
import { pruneImages } from './prune.ts';
import { ociArchive, openStore, streamOf, type TestStore, tar } from './testing/archives.ts';

const layer = (name: string) => tar([{ name, data: name.repeat(20_000) }]);

/** An image of a shared layer and one of its own; its id. */
async function add({ images }: TestStore, name: string, tags: string[], pinned = false): Promise<string> {
  const archive = await ociArchive({ layers: [await layer('shared'), await layer(name)], tags });
  const [image] = await importArchive(images, streamOf(archive), { pinned });
  return image?.id ?? '';
}

const freed = async (store: TestStore, all: boolean, dryRun = false) => {
  const usage = async () => (await new ImageUsage(store.root).measure()).bytes;
  const before = await usage();
  const { images, freedBytes } = await pruneImages(store.images, { all, dryRun });
  return { ids: images.map(({ id }) => id).sort(), freedBytes, really: before - (await usage()) };
};

suite('a prune', () => {
  test('removes images without a tag, and with --all those with one too; used and pinned ones stay', async t => {
    const store = await openStore(t);
    const untagged = await add(store, 'untagged', []);
    const tagged = await add(store, 'tagged', ['tagged:1']);
    const usedUntagged = await add(store, 'used', []);
    const pinned = await add(store, 'pinned', [], true);
    store.used.add(usedUntagged);

    const first = await freed(store, false);
    assert.deepEqual(first.ids, [untagged]);
    const second = await freed(store, true);
    assert.deepEqual(second.ids, [tagged]);
    assert.deepEqual(
      store.images
        .list()
        .map(({ id }) => id)
        .sort(),
      [usedUntagged, pinned].sort(),
    );
    assert.deepEqual((await freed(store, true)).ids, []);
  });

  test('tells the bytes that the disk gets back: not those of layers that another image has', async t => {
    const store = await openStore(t);
    await add(store, 'one', ['one:1']);
    await add(store, 'two', ['two:1'], true);
    const plan = await freed(store, true, true);
    assert.equal(plan.really, 0n, 'a dry run removes nothing');
    const { ids, freedBytes, really } = await freed(store, true);
    assert.deepEqual([ids, freedBytes], [plan.ids, plan.freedBytes]);
    assert.ok(freedBytes > 40_000n);
    assert.equal(freedBytes, really);
    assert.ok(store.images.resolve('two:1'));
  });

  test('spares an image that a container comes to use while it is under way', async t => {
    const store = await openStore(t);
    const id = await add(store, 'one', ['one:1']);
    const { resolve, promise } = Promise.withResolvers<void>();
    const using = store.images.whileUsed(id, () => promise);
    assert.deepEqual((await freed(store, true)).ids, []);
    resolve();
    await using;
    const deciding = pruneImages(store.images, { all: true });
    store.used.add(id);
    assert.deepEqual((await deciding).images, []);
    assert.ok(store.images.resolve('one:1'));
  });
});
