import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImageRecord } from './image-store.ts';
import { ImageStore } from './image-store.ts';
import { importArchive } from './import/import.ts';
import { pinsOf } from './pins.ts';
import { ociArchive, openStore, streamOf } from './testing/archives.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const pinned = (pattern: string, ...references: string[]) => pinsOf([pattern])({ references, digests: [] });

test('a reference pins its image, short or full, and no other', () => {
  assert.ok(pinned('busybox', 'docker.io/library/busybox:latest'));
  assert.ok(pinned('docker.io/library/busybox:1', 'other:1', 'docker.io/library/busybox:1'));
  assert.ok(!pinned('busybox', 'docker.io/library/busybox:1'));
  assert.ok(!pinned('example.com/app:1', 'example.com/app:10'));
  const byDigest = pinsOf([`example.com/app:1@${digest}`]);
  assert.ok(byDigest({ references: [], digests: [`example.com/app@${digest}`] }));
  assert.ok(!byDigest({ references: ['example.com/app:1'], digests: [] }));
  assert.ok(!pinsOf([])({ references: ['example.com/app:1'], digests: [] }));
});

test('a star at the end pins all that begin so', () => {
  assert.ok(pinned('registry.k8s.io/pause*', 'registry.k8s.io/pause:3.10'));
  assert.ok(pinned('example.com/base/*', 'example.com/base/a:1'));
  assert.ok(!pinned('example.com/base/*', 'example.com/based:1'));
  assert.ok(pinned('busybox:*', 'docker.io/library/busybox:1'));
  assert.ok(pinned('library/busy*', 'docker.io/library/busybox:1'));
  assert.ok(pinned('*', 'anything:1'));
  assert.ok(!pinned('*'), 'an image without a name is not pinned by name');
});

test('a pattern that can be no name is refused', () => {
  for (const pattern of ['UPPER', 'a b', 'a*b*', '*a*', 'x:']) {
    assert.throws(() => pinsOf([pattern]), { code: 'InvalidArgument', message: /images\.pinned/ }, pattern);
  }
});

test('an image is pinned as long as the configuration says so, whenever it came', async t => {
  const { images } = await openStore(t);
  await importArchive(images, streamOf(await ociArchive({ layers: [], tags: ['base:1', 'app:1'] })));
  const rows = new Map(images.list().map(record => [record.id, record]));
  const records = {
    get: (id: string) => rows.get(id),
    list: () => [...rows.values()],
    put: async (record: ImageRecord) => void rows.set(record.id, record),
    delete: async (id: string) => void rows.delete(id),
  };
  const { content, snapshots, unpacker } = images;
  const pinning = (pattern: string) =>
    new ImageStore({ records, content, snapshots, unpacker, inUse: () => false, isPinned: pinsOf([pattern]) });
  const id = images.require('app:1').id;
  const answers = (store: ImageStore) => [
    store.list()[0]?.pinned,
    store.resolve(id)?.pinned,
    store.resolve('app:1')?.pinned,
  ];
  assert.deepEqual(answers(pinning('base:*')), [true, true, true]);
  assert.deepEqual(answers(pinning('other')), [false, false, false]);
  const store = pinning('late:1');
  const record = store.require(id);
  assert.equal((await store.add({ ...record, references: ['docker.io/library/late:1'] })).pinned, true);
  assert.equal(rows.get(id)?.pinned, false, 'which is not written down');

  await importArchive(images, streamOf(await ociArchive({ layers: [], config: { Cmd: ['x'] } })), { pinned: true });
  const explicit = images.list().find(image => image.pinned);
  await images.whileUsed(explicit?.id ?? '', () => images.remove(explicit?.id ?? ''));
  await importArchive(images, streamOf(await ociArchive({ layers: [], config: { Cmd: ['x'] } })));
  assert.equal(images.require(explicit?.id ?? '').pinned, false, 'and removal takes a pin away');
});
