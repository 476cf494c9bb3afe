import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { BerthError } from '../../errors/errors.ts';
import { streamOf, tar } from '../testing/archives.ts';
import { layerLimits } from './limits.ts';
import type { TarEntry } from './tar-entry.ts';
import { TarReader } from './tar-reader.ts';
import { readTarStream } from './tar-stream.ts';
import { sourceOf } from './testing/sources.ts';

const archive = await tar([
  { name: `deep/${'n'.repeat(200)}`, data: 'x'.repeat(1000), pax: { 'SCHILY.xattr.user.a': 'b\0c' } },
  { name: 'link', type: 'symlink', linkname: 'l'.repeat(150) },
  { name: 'empty' },
]);

const show = (entry: TarEntry, size: number): string =>
  [entry.type, entry.name, entry.linkName, size, ...[...entry.xattrs].flat()].join(' ');

function read(bytes: Buffer, chunk: number): string[] {
  const seen: string[] = [];
  const tarReader = new TarReader(sourceOf(bytes, chunk), layerLimits);
  for (let entry = tarReader.next(); entry; entry = tarReader.next()) {
    let size = 0;
    for (let piece = tarReader.piece(); piece; piece = tarReader.piece()) size += piece.length;
    seen.push(show(entry, size));
  }
  return seen;
}

async function readStreamed(bytes: Buffer, chunk: number): Promise<string[]> {
  const seen: string[] = [];
  for await (const entry of readTarStream(streamOf(bytes, chunk), layerLimits)) {
    let size = 0;
    for await (const piece of entry.body) size += piece.length;
    seen.push(show(entry, size));
  }
  return seen;
}

suite('a tar archive', () => {
  test('reads the same in chunks of any size', async () => {
    const whole = read(archive, archive.length);
    assert.match(whole[0] ?? '', /^file deep\/n{200} {2}1000 user\.a b\0c$/);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2000 }), async chunk => {
        assert.deepEqual(read(archive, chunk), whole);
        assert.deepEqual(await readStreamed(archive, chunk), whole);
      }),
      { numRuns: 30 },
    );
  });

  test('with any byte changed is read or refused by a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(archive);
        changed[at] = byte;
        let seen: string[] | undefined;
        try {
          seen = read(changed, 700);
        } catch (error) {
          assert.ok(error instanceof BerthError, String(error));
        }
        await readStreamed(changed, 700).then(
          streamed => assert.deepEqual(streamed, seen),
          (error: unknown) => assert.ok(error instanceof BerthError && !seen, String(error)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
