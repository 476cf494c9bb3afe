import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiskSync } from '../host/disk-sync.ts';
import { mount, unmount } from '../host/mount.ts';
import { ContentStore } from './content-store.ts';
import { digestOf } from './digest.ts';
import { emptyChainId, Snapshots } from './snapshots.ts';
import { streamOf, temporaryFolder } from './testing/archives.ts';

const [bottom, middle, top] = ['bottom', 'middle', 'top'].map(digestOf) as [string, string, string];
const write = (name: string) => async (directory: string) => writeFileSync(join(directory, name), name);

async function setUp(context: TestContext, syncNow?: (path: string) => Promise<void>) {
  const root = await temporaryFolder(context);
  const disk = syncNow ? new DiskSync(root, syncNow) : new DiskSync(root);
  const snapshots = new Snapshots(root, disk);
  await snapshots.open();
  const reopen = async () => {
    const again = new Snapshots(root, disk);
    await again.open();
    return again;
  };
  return { root, disk, snapshots, reopen, folders: () => readdirSync(join(root, 'snapshots')) };
}

suite('snapshots', () => {
  test('are filled side by side, and become visible bottom first', async context => {
    const { snapshots } = await setUp(context);
    const slow = Promise.withResolvers<void>();
    const seen: string[][] = [];
    const committing = [
      snapshots.commit(bottom, undefined, () => slow.promise),
      snapshots.commit(middle, bottom, write('m')),
      snapshots.commit(top, middle, async (_directory, lower) => {
        seen.push((await lower()).map(path => path.replace(/.*snapshots/, '')));
      }),
    ];
    await sleep(200);
    assert.deepEqual(snapshots.list(), []);
    assert.deepEqual(seen, []);
    slow.resolve();
    await Promise.all(committing);
    assert.deepEqual(snapshots.list(), [bottom, middle, top]);
    assert.deepEqual(seen, [['/2/fs', '/1/fs']]);
  });

  test('on one that fails fail too, and leave nothing', async context => {
    const { snapshots, folders } = await setUp(context);
    const fails = () => Promise.reject(new Error('damaged'));
    const committing = [
      snapshots.commit(bottom, undefined, fails),
      snapshots.commit(middle, bottom, write('m')),
      snapshots.commit(top, middle, async (_directory, lower) => void (await lower())),
    ];
    for (const result of await Promise.allSettled(committing)) {
      assert.match(String(result.status === 'rejected' && result.reason), /damaged/);
    }
    assert.deepEqual([snapshots.list(), folders()], [[], []]);
    await assert.rejects(snapshots.commit(top, middle, write('t')), /is not there/);
    assert.deepEqual(folders(), []);
  });

  test('that another pull gave up are made by the one that waited for them', async context => {
    const { snapshots } = await setUp(context);
    const filling = Promise.withResolvers<void>();
    const givenUp = Promise.withResolvers<void>();
    const fill = () => {
      filling.resolve();
      return givenUp.promise;
    };
    const first = assert.rejects(snapshots.commit(bottom, undefined, fill), /canceled/);
    await filling.promise;
    const second = [
      snapshots.commit(bottom, undefined, write('b')),
      snapshots.commit(middle, bottom, async (_directory, lower) => void (await lower())),
    ];
    givenUp.reject(new Error('canceled'));
    await first;
    await Promise.all(second);
    assert.deepEqual(snapshots.list(), [bottom, middle]);
  });

  test('are synced before they are visible, and blobs too', async context => {
    const visible: boolean[] = [];
    const { root, disk, snapshots } = await setUp(context, async path => {
      const named = readdirSync(path, { recursive: true, encoding: 'utf8' });
      visible.push(named.some(name => /snapshot\.json$|sha256\/./.test(name)));
      assert.ok(named.some(name => /snapshot\.json\.new$|ingest\/./.test(name)));
    });
    await snapshots.commit(bottom, undefined, write('b'));
    assert.ok(existsSync(join(root, 'snapshots/1/snapshot.json')));
    rmSync(join(root, 'snapshots'), { recursive: true });
    const content = new ContentStore(join(root, 'content'), disk);
    await content.open();
    const { digest } = await content.ingest(streamOf(Buffer.from('blob')), { maxBytes: 10 });
    assert.equal(await content.size(digest), 4);
    assert.deepEqual(visible, [false, false]);
  });

  test('that cannot be synced are not there, and neither are blobs', async context => {
    const { root, disk, snapshots, folders } = await setUp(context, () => Promise.reject(new Error('EIO')));
    await assert.rejects(snapshots.commit(bottom, undefined, write('b')), /EIO/);
    assert.deepEqual([snapshots.list(), folders()], [[], []]);
    const content = new ContentStore(join(root, 'content'), disk);
    await content.open();
    await assert.rejects(content.ingest(streamOf(Buffer.from('blob')), { maxBytes: 10 }), /EIO/);
    assert.deepEqual([await content.list(), readdirSync(join(root, 'content/ingest'))], [[], []]);
  });

  const crashes: Readonly<Record<string, (layers: string) => void>> = {
    'while it was filled': layers => mkdirSync(join(layers, '9/fs'), { recursive: true }),
    'before its record was named': layers =>
      renameSync(join(layers, '3/snapshot.json'), join(layers, '3/snapshot.json.new')),
    'that left an empty record': layers => writeFileSync(join(layers, '3/snapshot.json'), ''),
    'that left a record of zeros': layers => writeFileSync(join(layers, '3/snapshot.json'), Buffer.alloc(100)),
    'while it was removed': layers => renameSync(join(layers, '3'), join(layers, 'trash-3')),
  };
  for (const [what, crash] of Object.entries(crashes)) {
    test(`of a crash ${what} are gone at the next start, and can be made again`, async context => {
      const { root, snapshots, reopen, folders } = await setUp(context);
      await snapshots.commit(bottom, undefined, write('b'));
      await snapshots.commit(middle, bottom, write('m'));
      await snapshots.commit(top, middle, write('t'));
      crash(join(root, 'snapshots'));
      const again = await reopen();
      const expected = what === 'while it was filled' ? [bottom, middle, top] : [bottom, middle];
      assert.deepEqual([again.list(), folders()], [expected, expected.map((_, index) => String(index + 1))]);
      await again.commit(top, middle, write('t'));
      assert.match(readFileSync(join(again.folder(bottom) ?? '', 'b'), 'utf8'), /b/);
      assert.equal(again.ancestry(top).length, 3);
    });
  }

  test('made again before the discarded one was out of sight are there once after a crash', async context => {
    const { root, snapshots, reopen, folders } = await setUp(context);
    await snapshots.commit(bottom, undefined, write('b'));
    cpSync(join(root, 'snapshots/1'), join(root, 'snapshots/2'), { recursive: true });
    const again = await reopen();
    assert.deepEqual([again.list(), folders().length], [[bottom], 1]);
    assert.deepEqual(readdirSync(again.folder(bottom) ?? ''), ['b']);
  });

  test('are made again while the discarded one goes', async context => {
    const { snapshots, folders } = await setUp(context);
    await snapshots.commit(bottom, undefined, write('b'));
    const going = snapshots.discard(bottom);
    assert.deepEqual(snapshots.list(), []);
    await Promise.all([going, snapshots.commit(bottom, undefined, write('again'))]);
    assert.deepEqual([readdirSync(snapshots.folder(bottom) ?? ''), folders()], [['again'], ['2']]);
  });

  test('are shown for nobody to write, a single one and none at all too', async context => {
    const { root, snapshots } = await setUp(context);
    await snapshots.commit(bottom, undefined, write('b'));
    await snapshots.commit(middle, bottom, write('m'));
    const [target, empty] = [join(root, 'target'), join(root, 'empty')];
    for (const made of [target, empty]) mkdirSync(made);
    const views = [
      { chainId: emptyChainId, names: [] },
      { chainId: bottom, names: ['b'] },
      { chainId: middle, names: ['b', 'm'] },
    ];
    for (const { chainId, names } of views) {
      mount({ ...(await snapshots.view(chainId, empty)), target });
      try {
        assert.deepEqual(readdirSync(target), names);
        assert.throws(() => writeFileSync(join(target, 'new'), ''), { code: 'EROFS' });
      } finally {
        unmount(target);
      }
    }
    await assert.rejects(snapshots.view(top, empty), { code: 'NotFound' });
  });

  test('whose lower layers were lost go too', async context => {
    const { root, snapshots, reopen, folders } = await setUp(context);
    await snapshots.commit(bottom, undefined, write('b'));
    await snapshots.commit(middle, bottom, write('m'));
    await snapshots.commit(top, middle, write('t'));
    rmSync(join(root, 'snapshots/1'), { recursive: true });
    assert.deepEqual((await reopen()).list(), []);
    assert.deepEqual(folders(), []);
  });
});
