import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { suite, test } from 'node:test';
import { extract } from 'tar-stream';
import { buildCheckImage, isStatic, readStaticBusybox } from './check-image.ts';

async function unpack(
  tar: Buffer,
): Promise<Map<string, { content: Buffer; linkname: string | null | undefined; mode: number | undefined }>> {
  const entries = new Map();
  const reader = Readable.from([tar]).pipe(extract());
  for await (const entry of reader) {
    const { name, linkname, mode } = entry.header;
    entries.set(name, { content: await buffer(entry), linkname, mode });
  }
  return entries;
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

suite('the check image', () => {
  test('is the same for the same busybox and another for another', async () => {
    const [first, again, other] = await Promise.all(['a', 'a', 'b'].map(text => buildCheckImage(Buffer.from(text))));
    assert.deepEqual(first, again);
    assert.notEqual(first?.reference, other?.reference);
  });

  test('is a docker archive whose configuration and layer match their digests', async () => {
    const { reference, archive } = await buildCheckImage(Buffer.from('program'), 'arm64');
    const files = await unpack(archive);
    const [manifest] = JSON.parse(String(files.get('manifest.json')?.content));
    assert.deepEqual(manifest.RepoTags, [reference]);
    const config = files.get(manifest.Config)?.content ?? Buffer.alloc(0);
    const layer = files.get(manifest.Layers[0])?.content ?? Buffer.alloc(0);
    assert.equal(manifest.Config, `${sha256(config)}.json`);
    assert.equal(JSON.parse(String(config)).architecture, 'arm64');
    assert.deepEqual(JSON.parse(String(config)).rootfs.diff_ids, [`sha256:${sha256(layer)}`]);

    const inside = await unpack(layer);
    assert.equal(String(inside.get('bin/busybox')?.content), 'program');
    assert.equal(inside.get('bin/sh')?.linkname, 'busybox');
    assert.equal(inside.get('tmp')?.mode ?? inside.get('tmp/')?.mode, 0o1777);
  });

  test('takes a static program only', async () => {
    assert.equal(isStatic(await readFile(process.execPath)), false);
    assert.equal(isStatic(Buffer.from('#!/bin/sh')), false);
    assert.equal(isStatic(await readStaticBusybox()), true);
    await assert.rejects(
      readStaticBusybox([process.execPath, '/nowhere']),
      /install the Debian package busybox-static/,
    );
  });
});
