import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { BerthError } from '../../errors/errors.ts';
import { lgetxattr } from '../../host/xattr.ts';
import { digestOf } from '../digest.ts';
import { type Entry, tar, temporaryFolder } from '../testing/archives.ts';
import { type ArchiveLimits, layerLimits } from './limits.ts';
import { header } from './testing/headers.ts';
import { sourceOf } from './testing/sources.ts';
import { unpackLayer } from './unpack-layer.ts';

/** Everything but the layer's own folder: names, types, modes, owners, links, times, contents and overlay's marks. */
function around(folder: string): string {
  const script = `find . -path ./fs -prune -o -printf '%p %y %m %U:%G %n %s %T@ %l\\n' | sort
    find . -path ./fs -prune -o -type f -exec sha256sum {} + | sort`;
  const listed = execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
  const marks = ['.', 'host', 'lower'].map(path => lgetxattr(join(folder, path), 'trusted.overlay.opaque')?.toString());
  return [listed, ...marks].join('\n');
}

interface Attempt {
  readonly archive: Buffer;
  readonly limits?: Partial<ArchiveLimits>;
  readonly pack?: (bytes: Buffer) => Buffer;
}

/** Unpacks beside a host's files, and below a lower layer that is hostile too; the error, if it was refused. */
async function attack(context: TestContext, { archive, limits, pack = bytes => bytes }: Attempt): Promise<unknown> {
  const folder = await temporaryFolder(context);
  const [root, lower] = [join(folder, 'fs'), join(folder, 'lower')];
  for (const path of [root, lower, join(folder, 'host')]) mkdirSync(path);
  writeFileSync(join(folder, 'host/secret'), 'secret', { mode: 0o600 });
  symlinkSync('../host', join(lower, 'to-host'));
  symlinkSync(join(folder, 'host'), join(lower, 'to-host-absolute'));
  const before = around(folder);
  let failure: unknown;
  try {
    unpackLayer(sourceOf(pack(archive), 3000), root, {
      ...{ diffId: digestOf(archive), lower: () => [lower], limits: { ...layerLimits, ...limits } },
    });
  } catch (error) {
    failure = error;
  }
  assert.equal(around(folder).replace(/^\. .*$/m, ''), before.replace(/^\. .*$/m, ''));
  return failure;
}

const link = (name: string, linkname: string): Entry => ({ name, type: 'symlink', linkname });
const hard = (name: string, linkname: string): Entry => ({ name, type: 'link', linkname });
const folder = (name: string): Entry => ({ name, type: 'directory', mode: 0o777 });
const evil = (name: string): Entry => ({ name, data: 'evil', mode: 0o4777, uid: 7 });

/** Whether each is refused; what is not has to be harmless. */
const archives: Readonly<Record<string, readonly [refused: boolean, entries: readonly Entry[]]>> = {
  'CVE-2019-14271 and kin: a file through a link to the parent': [false, [link('x', '..'), evil('x/host/secret')]],
  'a file through a link to a path of the host': [true, [link('x', '/tmp'), evil('x/secret')]],
  'a file through two links': [false, [link('a', 'b'), link('b', '../host'), folder('host'), evil('a/secret')]],
  'a file through a link to itself': [true, [link('x', 'x'), evil('x/y')]],
  'a link, then a folder of its name, then a file in it': [
    false,
    [link('x', '../host'), folder('x'), evil('x/secret')],
  ],
  'a folder, then a link of its name, then a file in it': [true, [folder('x'), link('x', '../host'), evil('x/secret')]],
  'a folder that is swapped for a link after its child': [
    false,
    [folder('x'), evil('x/secret'), link('x', '../host'), folder('y')],
  ],
  'looks of a folder that was swapped for a link': [false, [folder('x'), folder('x/d'), link('x', '../host')]],
  'CVE-2021-32760: the mode of a file of the host through a link': [
    false,
    [link('x', '../host/secret'), { name: 'x', mode: 0o777, type: 'link', linkname: 'x' }],
  ],
  'a hard link to a file of the host': [true, [hard('x', '../host/secret')]],
  'a hard link by an absolute name': [true, [hard('x', '/etc/passwd')]],
  'a hard link through a link': [true, [link('up', '../host'), hard('x', 'up/secret')]],
  'a hard link through a link of a lower layer': [true, [hard('x', 'to-host/secret')]],
  'a hard link through an absolute link of a lower layer': [true, [hard('x', 'to-host-absolute/secret')]],
  'a hard link to a link of a lower layer': [true, [hard('x', 'to-host')]],
  'a hard link to a link, then a write': [false, [link('x', '../host/secret'), hard('y', 'x'), evil('y')]],
  'a hard link to a folder': [true, [folder('d'), hard('x', 'd')]],
  'a hard link to itself': [true, [hard('x', 'x')]],
  'a file below a link of a lower layer': [false, [evil('to-host/secret')]],
  'a name that climbs': [true, [evil('../host/secret')]],
  'a name that climbs in the middle': [true, [evil('a/../../host/secret')]],
  'a name that is only dots': [true, [evil('..')]],
  'an absolute name that climbs': [true, [evil('/../../host/secret')]],
  'a link into /proc': [true, [link('x', '/proc/self/root'), evil('x/tmp/secret')]],
  'a link to a descriptor': [true, [link('x', '/proc/self/fd/3'), evil('x/secret')]],
  'a link to the working folder of a process': [true, [link('x', '/proc/1/cwd'), evil('x/secret')]],
  'a whiteout of the parent': [true, [{ name: 'a/.wh...' }]],
  'a whiteout of the folder itself': [true, [{ name: 'a/.wh..' }]],
  'a whiteout of nothing': [true, [{ name: '.wh.' }]],
  'a whiteout through a link': [false, [link('x', '../host'), folder('host'), { name: 'x/.wh.secret' }]],
  'an opaque mark through a link': [false, [link('x', '../host'), folder('host'), { name: 'x/.wh..wh..opq' }]],
  'an opaque mark on the root': [false, [{ name: '.wh..wh..opq' }]],
  'a whiteout that is a link to the host': [false, [link('.wh.x', '../host/secret')]],
  'a device that is a whiteout': [true, [{ name: 'w', type: 'character-device', devmajor: 0, devminor: 0 }]],
  'a disk, then a write to it': [
    false,
    [{ name: 'disk', type: 'block-device', devmajor: 254, devminor: 0 }, evil('disk')],
  ],
  'a pipe, then a write to it': [false, [{ name: 'p', type: 'fifo' }, evil('p')]],
  'a device as a folder': [true, [{ name: 'n', type: 'character-device', devmajor: 1, devminor: 3 }, evil('n/x')]],
  'a root that is a link': [true, [link('./', '/etc')]],
  'an attribute that steers overlay': [
    false,
    [{ name: 'd', type: 'directory', pax: { 'SCHILY.xattr.trusted.overlay.redirect': '/../../host' } }],
  ],
  'an owner beyond all': [true, [{ name: 'x', pax: { uid: '4294967295' } }]],
  'a name of 256 bytes': [true, [{ name: 'n'.repeat(256) }]],
  'a path of 5000 bytes': [true, [{ name: 'nn/'.repeat(1700) }]],
  'a path 600 folders deep': [true, [{ name: `${'n/'.repeat(600)}x` }]],
  'a sparse file': [true, [{ name: 's', data: 'x', pax: { 'GNU.sparse.realsize': '999999999999' } }]],
};

const block = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
const end = Buffer.alloc(1024);
const pax = (size: number, text: string): Buffer =>
  Buffer.concat([header({ name: 'pax', flag: 'x', size }), block(Buffer.from(text))]);

/** Refused, all of them. */
const damaged: Readonly<Record<string, Attempt>> = {
  'a NUL in a PAX name': { archive: Buffer.concat([pax(17, '17 path=a\0/../b\n\n'), header({ name: 'x' }), end]) },
  'a file that says it is longer than the archive': {
    archive: Buffer.concat([header({ name: 'x', size: 10_000 }), Buffer.alloc(512), end]),
  },
  'a PAX size that swallows the next entry': {
    archive: Buffer.concat([
      pax(13, '13 size=5000\n'),
      header({ name: 'x', size: 5 }),
      block(Buffer.from('12345')),
      end,
    ]),
  },
  'a PAX size below zero': {
    archive: Buffer.concat([pax(11, '11 size=-1\n'), header({ name: 'x', size: 5 }), block(Buffer.from('12345')), end]),
  },
  'a PAX record longer than its header': { archive: Buffer.concat([pax(8, '9999 a=b'), header({ name: 'x' }), end]) },
  'a header of 2 GiB': { archive: Buffer.concat([header({ name: 'pax', flag: 'x', size: 2 ** 31 }), end]) },
  'a GNU name of 8 GiB': { archive: Buffer.concat([header({ name: 'long', flag: 'L', size: 2 ** 33 - 1 }), end]) },
  'a file of 8 GiB that is not there': { archive: Buffer.concat([header({ name: 'x', size: 2 ** 33 - 1 }), end]) },
  'an old GNU sparse file': {
    archive: Buffer.concat([header({ name: 'x', flag: 'S', size: 512 }), Buffer.alloc(512), end]),
  },
  'a part of a file of another volume': { archive: Buffer.concat([header({ name: 'x', flag: 'M' }), end]) },
  'a bomb of gzip': {
    archive: Buffer.concat([Buffer.alloc(20_000_000), end]),
    pack: bytes => gzipSync(bytes),
    limits: { ratioFrom: 2 ** 20 },
  },
  'a bomb of zstd': {
    archive: Buffer.concat([header({ name: 'x', size: 20_000_000 }), Buffer.alloc(20_000_256), end]),
    pack: bytes => zstdCompressSync(bytes),
    limits: { ratioFrom: 2 ** 20 },
  },
};

suite('a hostile layer touches nothing around its folder', () => {
  for (const [what, [isRefused, entries]] of Object.entries(archives)) {
    test(`${isRefused ? 'refused' : 'harmless'}: ${what}`, async context => {
      const failure = await attack(context, { archive: await tar(entries) });
      if (isRefused) assert.ok(failure instanceof BerthError, String(failure));
      else assert.equal(failure, undefined);
    });
  }

  for (const [what, attempt] of Object.entries(damaged)) {
    test(`refused: ${what}`, async context => {
      const failure = await attack(context, attempt);
      assert.ok(failure instanceof BerthError, String(failure));
    });
  }
});
