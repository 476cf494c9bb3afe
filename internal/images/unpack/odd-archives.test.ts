import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { digestOf } from '../digest.ts';
import { tar, temporaryFolder } from '../testing/archives.ts';
import { type ArchiveLimits, layerLimits } from './limits.ts';
import { header } from './testing/headers.ts';
import { sourceOf } from './testing/sources.ts';
import { unpackLayer } from './unpack-layer.ts';

const end = Buffer.alloc(1024);
const block = (text: string | Buffer): Buffer => {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
};

async function unpack(
  context: TestContext,
  parts: readonly Buffer[],
  limits: Partial<ArchiveLimits> = {},
): Promise<string> {
  const root = join(await temporaryFolder(context), 'fs');
  mkdirSync(root);
  const archive = Buffer.concat(parts);
  unpackLayer(sourceOf(archive, 700), root, {
    ...{ diffId: digestOf(archive), lower: () => [], limits: { ...layerLimits, ...limits } },
  });
  return root;
}

suite('an odd archive', () => {
  test('may have names that are no UTF-8, in folders, files and links', async context => {
    const name = (text: string) => Buffer.from(text, 'latin1');
    const root = await unpack(context, [
      header({ name: name('d\xe9/'), flag: '5' }),
      header({ name: name('d\xe9/f\xff'), size: 3 }),
      block('one'),
      header({ name: name('l\xfe'), flag: '2', linkName: name('d\xe9/f\xff') }),
      header({ name: name('h\xfe'), flag: '1', linkName: name('d\xe9/f\xff') }),
      header({ name: name('d\xe9/.wh.gone\xfe') }),
      end,
    ]);
    const names = readdirSync(root, { encoding: 'buffer' }).map(found => found.toString('latin1'));
    assert.deepEqual(names.sort(), ['d\xe9', 'h\xfe', 'l\xfe']);
    assert.equal(readFileSync(Buffer.from(`${root}/h\xfe`, 'latin1'), 'utf8'), 'one');
    const target = readlinkSync(Buffer.from(`${root}/l\xfe`, 'latin1'), { encoding: 'buffer' });
    assert.equal(target.toString('latin1'), 'd\xe9/f\xff');
    assert.ok(statSync(Buffer.from(`${root}/d\xe9/.wh.gone\xfe`.replace('.wh.', ''), 'latin1')).isCharacterDevice());
  });

  test('may have what GNU tar writes for incremental backups, volume labels and global headers', async context => {
    const root = await unpack(context, [
      header({ name: 'a label', flag: 'V' }),
      header({ name: 'pax_global_header', flag: 'g', size: 14 }),
      block('14 comment=ab\n'),
      header({ name: 'd/', flag: 'D', size: 8, mode: 0o750 }),
      block('Yfile\0\0\0'),
      header({ name: 'd/file', size: 2 }),
      block('ok'),
      end,
    ]);
    assert.equal(statSync(join(root, 'd')).mode & 0o7777, 0o750);
    assert.equal(readFileSync(join(root, 'd/file'), 'utf8'), 'ok');
  });

  test('may end in garbage, or without its end', async context => {
    const file = [header({ name: 'f', size: 2 }), block('ok')];
    for (const rest of [[end, Buffer.alloc(5000, 'garbage')], [end.subarray(0, 512)], []]) {
      assert.equal(readFileSync(join(await unpack(context, [...file, ...rest]), 'f'), 'utf8'), 'ok');
    }
  });

  test('may have times before 1970, to the nanosecond', async context => {
    const archive = await tar([
      { name: 'early', pax: { mtime: '-1.5' } },
      { name: 'exact', pax: { mtime: '1700000000.123456789' } },
    ]);
    const root = await unpack(context, [archive]);
    assert.equal(statSync(join(root, 'early'), { bigint: true }).mtimeNs, -1_500_000_000n);
    assert.equal(statSync(join(root, 'exact'), { bigint: true }).mtimeNs, 1_700_000_000_123_456_789n);
  });

  test('keeps a group bit and default ACLs of a folder from what is in it', async context => {
    const archive = await tar([
      { name: 'd', type: 'directory', mode: 0o2775, gid: 7 },
      { name: 'd/file', gid: 0 },
      { name: 'd/sub', type: 'directory', mode: 0o755, gid: 0 },
    ]);
    const root = await unpack(context, [archive]);
    assert.deepEqual([statSync(join(root, 'd')).mode & 0o7777, statSync(join(root, 'd')).gid], [0o2775, 7]);
    assert.equal(statSync(join(root, 'd/file')).gid, 0);
    assert.deepEqual([statSync(join(root, 'd/sub')).mode & 0o7777, statSync(join(root, 'd/sub')).gid], [0o755, 0]);
  });

  test('may have exactly as many entries, bytes in a file and in a header, and as long names, as allowed', async context => {
    const files = [header({ name: 'a', size: 2 }), block('ok'), header({ name: 'b' }), end];
    await unpack(context, files, { maxEntries: 2, maxFileBytes: 2 });
    await assert.rejects(unpack(context, files, { maxEntries: 1 }), { code: 'OutOfRange' });
    await assert.rejects(unpack(context, files, { maxFileBytes: 1 }), { code: 'OutOfRange' });
    const long = [
      header({ name: 'x', flag: 'L', size: 101 }),
      block(`${'n'.repeat(100)}\0`),
      header({ name: 'x' }),
      end,
    ];
    assert.deepEqual(readdirSync(await unpack(context, long, { maxHeaderBytes: 101 })), ['n'.repeat(100)]);
    await assert.rejects(unpack(context, long, { maxHeaderBytes: 100 }), { code: 'OutOfRange' });
    for (const [allowed, over] of [
      ['n'.repeat(255), 'n'.repeat(256)],
      [`${'dd/'.repeat(511)}f`, `${'dd/'.repeat(512)}f`],
      [`${`${'n'.repeat(200)}/`.repeat(20)}${'m'.repeat(75)}`, `${`${'n'.repeat(200)}/`.repeat(20)}${'m'.repeat(76)}`],
    ] as const) {
      await unpack(context, [await tar([{ name: allowed, pax: { path: allowed } }])]);
      await assert.rejects(unpack(context, [await tar([{ name: 'x', pax: { path: over } }])]), {
        code: 'InvalidArgument',
      });
    }
  });
});
