import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { BerthError } from '../../errors/errors.ts';
import { mount, mountsUnder, unmountAll } from '../../host/mount.ts';
import { lgetxattr, lremovexattr, lsetxattr } from '../../host/xattr.ts';
import { type Digest, digestOf } from '../digest.ts';
import type { ImageRecord, ImageStore } from '../image-store.ts';
import { importArchive } from '../import/import.ts';
import { ociArchive, openStore, streamOf, type TestStore, tar, temporaryFolder } from '../testing/archives.ts';
import { blobPath, flipByte } from '../testing/damage.ts';
import { unpackStored } from '../unpack-stored.ts';
import type { UnpackStored } from './check-layer.ts';
import { compareTrees } from './compare-trees.ts';
import type { PartReport } from './report.ts';
import { Verifier } from './verifier.ts';

const big = Buffer.alloc(3 * 1024 * 1024 + 17, 'big');
const lower = () =>
  tar([
    { name: 'etc/', type: 'directory', mode: 0o755 },
    { name: 'etc/passwd', data: 'root:x:0:0\n' },
    { name: 'etc/gone', data: 'hidden above' },
    { name: 'bin/tool', data: 'tool', mode: 0o4755, uid: 7, gid: 8, pax: { 'SCHILY.xattr.user.note': 'kept' } },
    { name: 'bin/same', type: 'link', linkname: 'bin/tool' },
    { name: 'bin/other', type: 'symlink', linkname: 'tool' },
    { name: 'big', data: big },
    { name: 'dir/deep/file', data: 'deep' },
    { name: 'opaque/old', data: 'old' },
  ]);
const upper = () =>
  tar([
    { name: 'etc/.wh.gone' },
    { name: 'opaque/', type: 'directory', mode: 0o750 },
    { name: 'opaque/.wh..wh..opq' },
    { name: 'opaque/new', data: 'new' },
  ]);

interface Fixture extends TestStore {
  readonly record: ImageRecord;
  /** Of the unpacked layers, the lower one first. */
  readonly folders: readonly [string, string];
  readonly verify: (repair?: boolean) => Promise<PartReport[]>;
  readonly fetched: Digest[];
  /** What the registry says instead of sending a blob. */
  refusal: Error | undefined;
}

async function fixture(t: TestContext, folder?: string): Promise<Fixture> {
  const store = await openStore(t, folder);
  const { images, root } = store;
  const layers = [gzipSync(await lower()), await upper()];
  const diffIds = [digestOf(await lower()), digestOf(await upper())];
  await importArchive(images, streamOf(await ociArchive({ layers, diffIds, tags: ['app:1'] })));
  const record = images.require('app:1');
  const registry = join(root, 'registry');
  await cp(join(root, 'content'), join(registry, 'content'), { recursive: true });
  const [top = '', bottom = ''] = images.snapshots
    .ancestry(record.chainId)
    .map(id => images.snapshots.folder(id) ?? '');
  const made: Fixture = {
    ...store,
    ...{ record, folders: [bottom, top], fetched: [], refusal: undefined },
    verify: (repair = false) => Array.fromAsync(verifier.verify(['app:1'], { repair })),
  };
  const verifier = new Verifier({
    images,
    unpack: unpackIn(images),
    refetch: async (_record, digest) => {
      made.fetched.push(digest);
      if (made.refusal) throw made.refusal;
      await images.content.ingestBytes(readFileSync(blobPath(registry, digest)));
    },
  });
  return made;
}

const unpackIn =
  (images: ImageStore): UnpackStored =>
  (...args) =>
    unpackStored(images, ...args);

/** The parts that are not ok. */
const wrong = (reports: readonly PartReport[]) =>
  reports
    .filter(({ state }) => state !== 'ok')
    .map(({ part, digest, state, problem }) => ({ part, digest, state, problem }));

suite('a verification', () => {
  test('finds nothing wrong with a sound image, its whiteouts and opaque folders included', async t => {
    const { verify, record, root } = await fixture(t);
    const reports = await verify();
    assert.deepEqual(
      reports.map(({ image, part, digest, state }) => [image === record.id, part, digest, state]),
      [
        [true, 'manifest', record.manifest, 'ok'],
        [true, 'config', record.id, 'ok'],
        ...record.layers.map(({ digest }) => [true, 'layer', digest, 'ok']),
        ...record.layers.map(({ digest }) => [true, 'unpacked', digest, 'ok']),
      ],
    );
    const left = lstatSync(join(root, 'snapshots')).nlink - 2;
    assert.equal(left, 2, 'only the two layers are there');
  });

  const damages: Record<string, (path: string) => unknown> = {
    'a flipped byte': path => flipByte(path, 100),
    'an empty file, as a power cut leaves it': path => truncateSync(path, 0),
    'a deleted file': path => unlinkSync(path),
  };
  for (const [what, damage] of Object.entries(damages)) {
    for (const part of ['manifest', 'config', 'layer'] as const) {
      test(`finds ${what} in place of a ${part}, and repairs it alone`, async t => {
        const { verify, record, root, fetched } = await fixture(t);
        const digest = { manifest: record.manifest, config: record.id, layer: record.layers[1]?.digest ?? '' }[part];
        await damage(blobPath(root, digest));
        const [first, second, ...more] = wrong(await verify());
        const state = what === 'a deleted file' ? 'missing' : 'damaged';
        assert.deepEqual([first?.part, first?.digest, first?.state], [part, digest, state]);
        assert.match(first?.problem ?? '', /has 0 bytes, want|hashes to|is not in the store/);
        // what cannot be compared is told
        assert.deepEqual(second?.state, part === 'layer' ? 'cannot' : undefined);
        assert.deepEqual([more, fetched], [[], []]);

        const repaired = wrong(await verify(true));
        assert.deepEqual(
          repaired.map(report => [report.part, report.digest, report.state]),
          [[part, digest, 'repaired']],
        );
        assert.deepEqual(fetched, [digest]);
        assert.deepEqual(wrong(await verify()), []);
      });
    }
  }

  test('says why a blob cannot be repaired', async t => {
    const made = await fixture(t);
    const digest = made.record.layers[0]?.digest ?? '';
    unlinkSync(blobPath(made.root, digest));
    made.refusal = new BerthError('Unavailable', 'no registry answers', { detail: 'mirror.example: refused' });
    const [blob, unpacked] = wrong(await made.verify(true));
    assert.equal(blob?.state, 'cannot');
    assert.match(blob.problem, /is not in the store; no registry answers\nmirror\.example: refused/);
    assert.deepEqual(
      [unpacked?.part, unpacked?.state, unpacked?.problem],
      ['unpacked', 'cannot', 'its archive is damaged'],
    );
    made.refusal = undefined;
    assert.deepEqual(
      wrong(await made.verify(true)).map(({ state }) => state),
      ['repaired'],
    );
  });

  test('is one at a time, and ends when its reader leaves', async t => {
    const { verify, images, root } = await fixture(t);
    assert.deepEqual((await Promise.all([verify(), verify(true)])).map(wrong), [[], []]);
    const verifier = new Verifier({
      images,
      unpack: unpackIn(images),
      refetch: () => Promise.reject(new Error('not asked for')),
    });
    for await (const { part } of verifier.verify([])) if (part === 'unpacked') break;
    assert.equal((await Array.fromAsync(verifier.verify(['app:1']))).length, 6);
    assert.deepEqual(mountsUnder(root), []);
    assert.throws(() => verifier.verify(['nowhere:1']), { code: 'NotFound' });
  });

  test('looks once at what two images share, and tells it of both', async t => {
    const { images, verify, record, root } = await fixture(t);
    const layers = [gzipSync(await lower())];
    const other = { layers, diffIds: [digestOf(await lower())], tags: ['other:1'] };
    await importArchive(images, streamOf(await ociArchive(other)));
    await flipByte(blobPath(root, record.layers[0]?.digest ?? ''), 50);
    let unpacked = 0;
    const unpack = unpackIn(images);
    const verifier = new Verifier({
      images,
      unpack: (...layer) => {
        unpacked++;
        return unpack(...layer);
      },
      refetch: () => Promise.reject(new Error('not asked for')),
    });
    const damaged = (await Array.fromAsync(verifier.verify([]))).filter(({ state }) => state === 'damaged');
    assert.equal(new Set(damaged.map(({ image }) => image)).size, 2);
    assert.equal(unpacked, 1, 'the upper layer of the one');
    assert.equal(wrong(await verify()).length, 2);
  });
});

const at = (folder: string, change: (path: string) => unknown, name: string) => change(join(folder, name));

const instead = (make: (path: string) => unknown) => (path: string) => {
  rmSync(path, { recursive: true });
  make(path);
};

suite('an unpacked layer', () => {
  const lowerDamage: Record<string, readonly [(folder: string) => unknown, RegExp]> = {
    'a flipped byte': [f => flipByte(join(f, 'big'), 2_500_000), /"big" (has other content|was modified)/],
    'an emptied file': [f => at(f, p => truncateSync(p, 0), 'etc/passwd'), /"etc\/passwd" has 0 bytes, want 11/],
    'a deleted file': [f => at(f, unlinkSync, 'etc/passwd'), /"etc\/passwd" is missing/],
    'a deleted folder': [f => at(f, p => rmSync(p, { recursive: true }), 'dir'), /"dir" is missing/],
    'an extra file': [f => at(f, p => writeFileSync(p, 'x'), 'etc/extra'), /"etc\/extra" is not in the layer/],
    'an extra file whose name is no UTF-8': [
      f => writeFileSync(Buffer.concat([Buffer.from(`${f}/etc/`), Buffer.of(0xff, 0xfe)]), 'x'),
      /"etc\/\ufffd\ufffd" is not in the layer/,
    ],
    'an extra folder': [
      f => at(f, p => mkdirSync(join(p, 'x'), { recursive: true }), 'new'),
      /"new" is not in the layer/,
    ],
    'a changed mode': [f => at(f, p => chmodSync(p, 0o600), 'etc/passwd'), /"etc\/passwd" has mode 600, want 644/],
    'a changed mode of a folder': [f => at(f, p => chmodSync(p, 0o700), 'etc'), /"etc" has mode 700, want 755/],
    'a changed mode of the root': [f => chmodSync(f, 0o700), /"\/" has mode 700, want 755/],
    'a changed owner': [f => at(f, p => chownSync(p, 1, 2), 'dir/deep/file'), /belongs to 1:2, want 0:0/],
    'a changed time': [f => at(f, p => utimesSync(p, 1, 1), 'big'), /"big" was modified at another time/],
    'a lost attribute': [f => lremovexattr(join(f, 'bin/tool'), 'user.note'), /another attribute "user\.note"/],
    'an attribute too many': [
      f => lsetxattr(join(f, 'dir'), 'user.x', Buffer.from('y')),
      /"dir" has another attribute/,
    ],
    'a link that points elsewhere': [
      f =>
        at(
          f,
          instead(p => symlinkSync('loot', p)),
          'bin/other',
        ),
      /"bin\/other" (points to "loot", want "tool"|was modified)/,
    ],
    'a file where a folder was': [
      f =>
        at(
          f,
          instead(p => writeFileSync(p, '')),
          'dir',
        ),
      /"dir" is a file, want a folder/,
    ],
    'a folder where a file was': [
      f =>
        at(
          f,
          instead(p => mkdirSync(join(p, 'x'), { recursive: true })),
          'big',
        ),
      /"big" is a folder, want a file/,
    ],
    'a hard link that is a copy': [
      f => {
        const [from, to] = [join(f, 'bin/tool'), join(f, 'bin/same')];
        const { mtime, uid, gid } = lstatSync(from);
        unlinkSync(to);
        writeFileSync(to, 'tool');
        chownSync(to, uid, gid);
        chmodSync(to, 0o4755);
        utimesSync(to, mtime, mtime);
        lsetxattr(to, 'user.note', Buffer.from('kept'));
      },
      /"bin\/(same|tool)" is no link to "bin\/(same|tool)" any more/,
    ],
    'no folder at all': [f => renameSync(join(f, '..'), join(f, '..', '..', '..', 'taken')), /it is not unpacked/],
  };
  for (const [what, [damage, problem]] of Object.entries(lowerDamage)) {
    test(`with ${what} is found and set right, nothing else is touched`, async t => {
      const { verify, folders, record, fetched } = await fixture(t);
      const untouched = () => lstatSync(join(folders[0], 'opaque/old'), { throwIfNoEntry: false })?.ino;
      const inode = untouched();
      await damage(folders[0]);
      const state = what === 'no folder at all' ? 'missing' : 'damaged';
      const [found] = wrong(await verify());
      assert.deepEqual([found?.part, found?.digest, found?.state], ['unpacked', record.layers[0]?.digest, state]);
      assert.match(found?.problem ?? '', problem);
      assert.deepEqual(
        wrong(await verify(true)).map(report => report.state),
        ['repaired'],
      );
      assert.deepEqual(wrong(await verify()), []);
      if (state === 'damaged') assert.equal(untouched(), inode);
      assert.deepEqual(fetched, [], 'a sound archive is not fetched');
    });
  }

  const upperDamage: Record<string, readonly [(folder: string) => unknown, RegExp]> = {
    'a lost whiteout': [f => at(f, unlinkSync, 'etc/gone'), /"etc\/gone" is missing/],
    'a file where a whiteout was': [
      f =>
        at(
          f,
          instead(p => writeFileSync(p, '')),
          'etc/gone',
        ),
      /"etc\/gone" is a file, want a whiteout/,
    ],
    'a lost opaque mark': [
      f => lremovexattr(join(f, 'opaque'), 'trusted.overlay.opaque'),
      /"opaque" has another attribute/,
    ],
  };
  for (const [what, [damage, problem]] of Object.entries(upperDamage)) {
    test(`with ${what} is found and set right`, async t => {
      const { verify, folders } = await fixture(t);
      await damage(folders[1]);
      const [found, ...more] = wrong(await verify());
      assert.match(found?.problem ?? '', problem);
      assert.deepEqual(more, []);
      await verify(true);
      assert.deepEqual(wrong(await verify()), []);
      assert.equal(lgetxattr(join(folders[1], 'opaque'), 'trusted.overlay.opaque')?.toString(), 'y');
    });
  }

  test('with much damage names three places and counts the rest', async t => {
    const { verify, folders } = await fixture(t);
    for (let i = 0; i < 6; i++) writeFileSync(join(folders[0], `extra-${i}`), '');
    const [found] = wrong(await verify());
    assert.match(found?.problem ?? '', /"extra-0" .*"extra-1" .*"extra-2" .*, and 3 more$/);
  });

  test('is set right by replacing a file, so that who has it open keeps what it has', async t => {
    const { verify, folders } = await fixture(t);
    const path = join(folders[0], 'etc/passwd');
    chmodSync(path, 0o600);
    const fd = openSync(path, 'r');
    await verify(true);
    assert.equal(readFileSync(fd, 'utf8'), 'root:x:0:0\n');
    closeSync(fd);
    assert.equal(lstatSync(path).mode & 0o7777, 0o644);
    assert.equal(lstatSync(join(folders[0], 'etc')).mtimeMs, 1e12, 'and its folder keeps its time');
  });

  test('below a lost layer does not keep others from being collected, nor the layer from being restored', async t => {
    const { images, root, record, verify } = await fixture(t);
    const [, bottom = ''] = images.snapshots.ancestry(record.chainId);
    await images.snapshots.discard(bottom);
    await images.collect();
    const states = wrong(await verify()).map(({ state }) => state);
    assert.deepEqual(states, ['missing']);
    await verify(true);
    assert.deepEqual(wrong(await verify()), []);
    assert.deepEqual(images.snapshots.ancestry(record.chainId).length, 2);
    assert.ok(root);
  });
});

test('a layer that there is no room to unpack again is not compared, which is told, and the room is given back', async t => {
  const mounted = new Set<string>();
  // hooks run in order: before the folder is removed
  t.after(() => {
    for (const target of mounted) unmountAll(target);
  });
  const folder = await temporaryFolder(t);
  mounted.add(folder);
  mount({ type: 'tmpfs', source: 'tmpfs', target: folder, options: ['size=5m'] });
  const { verify, record } = await fixture(t, folder);
  const free = () => statfsSync(folder).bfree;
  const before = free();
  const [found, ...more] = wrong(await verify(true));
  assert.deepEqual([found?.part, found?.digest, found?.state], ['unpacked', record.layers[0]?.digest, 'cannot']);
  assert.match(found?.problem ?? '', /no space|ENOSPC/i);
  assert.deepEqual(more, []);
  assert.equal(free(), before);
});

test('two folders are compared whatever the depth and length of their paths', async t => {
  const { root } = await openStore(t);
  const deep = Array.from({ length: 18 }, () => 'x'.repeat(220)).join('/');
  const make = (name: string, data: string) => {
    let folder = join(root, name);
    mkdirSync(folder);
    const fds: number[] = [];
    for (const part of deep.split('/')) {
      mkdirSync(join(folder, part));
      const fd = openSync(join(folder, part), 'r');
      fds.push(fd);
      folder = `/proc/self/fd/${fd}`;
    }
    writeFileSync(`${folder}/file`, data);
    utimesSync(`${folder}/file`, 1, 1);
    for (const fd of fds) closeSync(fd);
    return join(root, name);
  };
  const [one, two, three] = [make('one', 'a'), make('two', 'a'), make('three', 'b')];
  assert.deepEqual(await compareTrees(one, two), []);
  assert.deepEqual(await compareTrees(one, three), [
    { path: `${deep}/file`, kind: 'entry', problem: 'has other content' },
  ]);
});
