import assert from 'node:assert/strict';
import { appendFileSync, chownSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DiskSync } from '../host/disk-sync.ts';
import { isMountPoint, mount, mountsUnder, unmount } from '../host/mount.ts';
import { importArchive } from './import/import.ts';
import { Snapshots } from './snapshots.ts';
import { ociArchive, openStore, streamOf, tar } from './testing/archives.ts';

const range = { containerId: 0, hostId: 100_000, size: 65_536 };
const idMap = { uids: [range], gids: [{ ...range, hostId: 300_000 }] };

async function storeOf(context: Parameters<typeof openStore>[0], count: number) {
  const store = await openStore(context);
  const layers = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      tar([{ name: `file-${index}`, data: String(index), uid: index, gid: 1 }]),
    ),
  );
  await importArchive(store.images, streamOf(await ociArchive({ layers, tags: ['x/mapped'] })));
  const target = join(store.root, 'mnt');
  mkdirSync(target);
  return { ...store, target, chainId: store.images.require('x/mapped').chainId };
}

for (const count of [2, 128]) {
  test(`a container in a user namespace sees the owners of its ${count} layers mapped, and no other container does`, async context => {
    const { images, root, target, chainId } = await storeOf(context, count);
    const request = await images.snapshots.prepare('mapped', chainId, idMap);
    mount({ ...request, target });
    try {
      await images.snapshots.mounted('mapped');
      assert.deepEqual(mountsUnder(join(root, 'containers')), []);
      assert.equal(readdirSync(target).length, count);
      const owner = (name: string) => [lstatSync(join(target, name)).uid, lstatSync(join(target, name)).gid];
      assert.deepEqual(owner('.'), [100_000, 300_000]);
      assert.deepEqual(owner('file-0'), [100_000, 300_001]);
      assert.deepEqual(owner('file-1'), [100_001, 300_001]);
      appendFileSync(join(target, 'file-1'), 'more');
      assert.deepEqual(owner('file-1'), [100_001, 300_001]);
      chownSync(join(target, 'file-0'), 100_007, 300_007);
      assert.deepEqual(owner('file-0'), [100_007, 300_007]);
    } finally {
      unmount(target);
    }
    await images.snapshots.remove('mapped');
    mount({ ...(await images.snapshots.prepare('plain', chainId)), target });
    try {
      assert.deepEqual(lstatSync(join(target, 'file-0')).uid, 0);
    } finally {
      unmount(target);
    }
  });
}

test('mapped layers of a container that was never mounted go with it, and those of a crash at the next start', async context => {
  const { images, root, chainId } = await storeOf(context, 2);
  for (const id of ['removed', 'crashed']) await images.snapshots.prepare(id, chainId, idMap);
  assert.ok(isMountPoint(join(root, 'containers/removed/lower/0')));
  await images.snapshots.remove('removed');
  assert.deepEqual(readdirSync(join(root, 'containers')), ['crashed']);
  await new Snapshots(root, new DiskSync(root)).open();
  assert.deepEqual(mountsUnder(join(root, 'containers')), []);
});

test('a map that leaves root out is refused', async context => {
  const { images, chainId } = await storeOf(context, 1);
  const odd = { uids: [{ ...range, containerId: 5 }], gids: [range] };
  await assert.rejects(images.snapshots.prepare('odd', chainId, odd), /the id 0 is not mapped/);
});
