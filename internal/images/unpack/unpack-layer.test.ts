import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { lgetxattr } from '../../host/xattr.ts';
import { digestOf } from '../digest.ts';
import { type Entry, tar, temporaryFolder } from '../testing/archives.ts';
import { layerLimits } from './limits.ts';
import { sourceOf } from './testing/sources.ts';
import { unpackLayer } from './unpack-layer.ts';

async function unpack(context: TestContext, entries: readonly Entry[], lowerRoots: string[] = []): Promise<string> {
  const folder = await temporaryFolder(context);
  const root = join(folder, 'fs');
  mkdirSync(root);
  writeFileSync(join(folder, 'outside'), 'untouched', { mode: 0o600 });
  const archive = await tar(entries);
  try {
    unpackLayer(sourceOf(archive, 700), root, { diffId: digestOf(archive), lower: () => lowerRoots });
  } finally {
    assert.deepEqual(readdirSync(folder).sort(), ['fs', 'outside']);
    const { mode, nlink } = statSync(join(folder, 'outside'));
    assert.deepEqual([readFileSync(join(folder, 'outside'), 'utf8'), mode & 0o7777, nlink], ['untouched', 0o600, 1]);
  }
  return root;
}

suite('a layer', () => {
  test('keeps modes, owners, times, links, devices and attributes', async context => {
    const root = await unpack(context, [
      { name: 'd', type: 'directory', mode: 0o1777, uid: 3, gid: 4, mtime: new Date(5e11) },
      { name: 'd/suid', data: 'x'.repeat(100_000), mode: 0o6755, uid: 1, gid: 2, mtime: new Date(6e11) },
      { name: 'd/hard', type: 'link', linkname: 'd/suid' },
      { name: 'd/soft', type: 'symlink', linkname: '../../../etc', mtime: new Date(7e11) },
      { name: 'd/fifo', type: 'fifo', mode: 0o622 },
      { name: 'd/null', type: 'character-device', devmajor: 1, devminor: 3, mode: 0o666 },
      { name: 'd/attr', pax: { 'SCHILY.xattr.user.a': 'b', 'SCHILY.xattr.trusted.overlay.redirect': '/x' } },
    ]);
    const [d, suid, soft] = ['d', 'd/suid', 'd/soft'].map(name => lstatSync(join(root, name)));
    assert.deepEqual([d?.mode, d?.uid, d?.gid, d?.mtimeMs], [0o41777, 3, 4, 5e11]);
    assert.deepEqual([suid?.mode, suid?.uid, suid?.gid, suid?.mtimeMs, suid?.nlink], [0o106755, 1, 2, 6e11, 2]);
    assert.equal(soft?.mtimeMs, 7e11);
    assert.equal(readlinkSync(join(root, 'd/soft')), '../../../etc');
    assert.ok(lstatSync(join(root, 'd/fifo')).isFIFO());
    assert.equal(lstatSync(join(root, 'd/null')).rdev, 0x103);
    assert.equal(lgetxattr(join(root, 'd/attr'), 'user.a')?.toString(), 'b');
    assert.equal(lgetxattr(join(root, 'd/attr'), 'trusted.overlay.redirect'), undefined);
  });

  test('turns whiteouts and opaque marks into those of overlay, in any order', async context => {
    const root = await unpack(context, [
      { name: '.wh.gone' },
      { name: 'opaque/.wh..wh..opq' },
      { name: '.wh.back' },
      { name: 'back', type: 'directory' },
      { name: 'back/file', data: 'x' },
      { name: 'kept', data: 'x' },
      { name: '.wh.kept' },
      { name: '.wh..wh.plnk' },
    ]);
    assert.ok(lstatSync(join(root, 'gone')).isCharacterDevice());
    assert.equal(lgetxattr(join(root, 'opaque'), 'trusted.overlay.opaque')?.toString(), 'y');
    assert.equal(lgetxattr(join(root, 'back'), 'trusted.overlay.opaque')?.toString(), 'y');
    assert.deepEqual(readdirSync(root).sort(), ['back', 'gone', 'kept', 'opaque']);
    assert.ok(lstatSync(join(root, 'kept')).isFile());
  });

  test('takes folders it does not name, and the targets of hard links, from the layers below', async context => {
    const lower = await unpack(context, [
      { name: 'etc', type: 'directory', mode: 0o750, uid: 9 },
      { name: 'etc/file', data: 'below', mode: 0o640, uid: 8 },
    ]);
    const root = await unpack(context, [{ name: 'etc/link', type: 'link', linkname: 'etc/file' }], [lower]);
    assert.deepEqual([statSync(join(root, 'etc')).mode, statSync(join(root, 'etc')).uid], [0o40750, 9]);
    const [link, file] = ['etc/link', 'etc/file'].map(name => statSync(join(root, name)));
    assert.equal(link?.ino, file?.ino);
    assert.deepEqual([file?.mode, file?.uid, readFileSync(join(root, 'etc/link'), 'utf8')], [0o100640, 8, 'below']);
  });

  test('goes by what a path leads to now, after a link on the way was replaced', async context => {
    const root = await unpack(context, [
      { name: 'one/sub', type: 'directory', mode: 0o700 },
      { name: 'two/sub', type: 'directory', mode: 0o711 },
      { name: 'way', type: 'symlink', linkname: 'one' },
      { name: 'way/sub/first', data: '1' },
      { name: 'way', type: 'symlink', linkname: 'two' },
      { name: 'way/sub/second', data: '2' },
      { name: 'way', type: 'directory' },
      { name: 'way/sub/third', data: '3' },
    ]);
    const filesIn = (folder: string) => readdirSync(join(root, folder));
    assert.deepEqual([filesIn('one/sub'), filesIn('two/sub'), filesIn('way/sub')], [['first'], ['second'], ['third']]);
    assert.equal(statSync(join(root, 'two/sub')).mode & 0o7777, 0o711);
  });

  test('replaces an earlier entry by a later one of another type', async context => {
    const root = await unpack(context, [
      { name: 'a/b', data: 'x' },
      { name: 'a', type: 'symlink', linkname: 'c' },
      { name: 'c', type: 'directory' },
      { name: 'a/d', data: 'through' },
    ]);
    assert.equal(readFileSync(join(root, 'c/d'), 'utf8'), 'through');
  });
});

const refused: Readonly<Record<string, readonly Entry[]>> = {
  'a name that climbs': [{ name: '../outside', data: 'evil' }],
  'a name that climbs from below': [{ name: 'a/../../outside', data: 'evil' }],
  'a hard link that climbs': [{ name: 'x', type: 'link', linkname: '../outside' }],
  'a hard link to a file of the host': [{ name: 'x', type: 'link', linkname: '/etc/passwd' }],
  'a hard link through a symlink': [
    { name: 'up', type: 'symlink', linkname: '..' },
    { name: 'x', type: 'link', linkname: 'up/outside' },
  ],
  'a whiteout of the parent': [{ name: 'a/.wh...' }],
  'a whiteout of itself': [{ name: 'a/.wh..' }],
  'a whiteout of nothing': [{ name: 'a/.wh.' }],
  'a device that is a whiteout': [{ name: 'w', type: 'character-device', devmajor: 0, devminor: 0 }],
  'a root that is a link': [{ name: './', type: 'symlink', linkname: '/etc' }],
  'an endless name': [{ name: `${'n'.repeat(300)}` }],
  'a sparse file': [{ name: 's', data: 'x', pax: { 'GNU.sparse.realsize': '999999999999' } }],
};

const harmless: Readonly<Record<string, readonly Entry[]>> = {
  'an absolute name': [{ name: '/etc/evil', data: 'x' }],
  'a file through a symlink to the host': [
    { name: 'etc', type: 'symlink', linkname: '/' },
    { name: 'etc/outside', data: 'evil' },
  ],
  'a file over a symlink to the host': [
    { name: 'x', type: 'symlink', linkname: '../outside' },
    { name: 'x', data: 'evil', mode: 0o777 },
  ],
  'a folder over a symlink to the host': [
    { name: 'x', type: 'symlink', linkname: '..' },
    { name: 'x', type: 'directory', mode: 0o777 },
    { name: 'x/outside', data: 'evil' },
  ],
  'a whiteout through a symlink': [
    { name: 'x', type: 'symlink', linkname: '..' },
    { name: 'x/.wh.outside' },
    { name: 'x/.wh..wh..opq' },
  ],
  'a hard link to a symlink, then a write': [
    { name: 'x', type: 'symlink', linkname: '../outside' },
    { name: 'y', type: 'link', linkname: 'x' },
    { name: 'y', data: 'evil' },
  ],
};

suite('nothing of a layer lands outside', () => {
  for (const [what, entries] of Object.entries(refused)) {
    test(`refused: ${what}`, context => assert.rejects(unpack(context, entries)));
  }
  for (const [what, entries] of Object.entries(harmless)) {
    test(`harmless: ${what}`, async context => {
      await unpack(context, entries);
      assert.ok(!existsSync('/etc/evil'));
    });
  }

  test('refused: a bomb, and more entries or bytes than allowed', async context => {
    const root = await temporaryFolder(context);
    const archive = await tar([{ name: 'zeros', data: Buffer.alloc(8 * 2 ** 20) }, { name: 'b' }]);
    const unpackWith = (limits: object) =>
      unpackLayer(sourceOf(gzipSync(archive)), root, {
        diffId: digestOf(archive),
        lower: () => [],
        limits: { ...layerLimits, ...limits },
      });
    assert.throws(() => unpackWith({ ratioFrom: 1024 }), /times its size/);
    assert.throws(() => unpackWith({ maxBytes: 1024 }), /unpacks to more/);
    assert.throws(() => unpackWith({ maxEntries: 1 }), /entries/);
    assert.throws(() => unpackWith({ maxFileBytes: 1 }), /file of/);
  });
});
