import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { BerthError } from '../errors/errors.ts';
import { readTar } from './tar-reader.ts';
import { streamOf, tar } from './testing/archives.ts';

const archive = await tar([
  { name: `deep/${'n'.repeat(200)}`, data: 'x'.repeat(1000), pax: { 'SCHILY.xattr.user.a': 'b\0c' } },
  { name: 'link', type: 'symlink', linkname: 'l'.repeat(150) },
  { name: 'empty' },
]);

async function read(bytes: Buffer, chunk: number): Promise<string[]> {
  const seen: string[] = [];
  for await (const entry of readTar(streamOf(bytes, chunk))) {
    let size = 0;
    for await (const piece of entry.body) size += piece.length;
    seen.push([entry.type, entry.name, entry.linkName, size, ...[...entry.xattrs].flat()].join(' '));
  }
  return seen;
}

suite('a tar archive', () => {
  test('reads the same in chunks of any size', async () => {
    const whole = await read(archive, archive.length);
    assert.match(whole[0] ?? '', /^file deep\/n{200} {2}1000 user\.a b\0c$/);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2000 }), async chunk => {
        assert.deepEqual(await read(archive, chunk), whole);
      }),
      { numRuns: 30 },
    );
  });

  test('with any byte changed is read or refused by a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(archive);
        changed[at] = byte;
        await read(changed, 700).catch((error: unknown) => assert.ok(error instanceof BerthError, String(error)));
      }),
      { numRuns: 300 },
    );
  });
});
