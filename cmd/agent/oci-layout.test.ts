import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { extract } from 'tar-stream';
import { packDirectory } from './oci-layout.ts';

test('an OCI layout directory is packed with the names that the layout prescribes', async t => {
  const directory = await mkdtemp(join(tmpdir(), 'berth-layout-'));
  t.after(() => rm(directory, { recursive: true }));
  const blob = Buffer.alloc(300_000, 'x');
  await mkdir(join(directory, 'blobs/sha256'), { recursive: true });
  await writeFile(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  await writeFile(join(directory, 'blobs/sha256/abc'), blob);

  const found: Record<string, number> = {};
  for await (const entry of packDirectory(directory).pipe(extract())) {
    found[entry.header.name] = (await buffer(entry)).length;
  }
  assert.deepEqual(found, { 'blobs/sha256/abc': blob.length, 'oci-layout': 30 });
});

test('a directory that is not there fails the stream', async () => {
  await assert.rejects(buffer(packDirectory('/nowhere/at/all')), { code: 'ENOENT' });
});
