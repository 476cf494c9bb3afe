import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { suite, type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { execa } from 'execa';
import { digestOf } from '../digest.ts';
import type { ImageStore } from '../image-store.ts';
import { importArchive } from '../import/import.ts';
import { dockerArchive, ociArchive, openStore, streamOf, tar, temporaryFolder } from '../testing/archives.ts';
import { blobPath, flipByte } from '../testing/damage.ts';
import { exportImages } from './export.ts';

const base = async () => tar([{ name: 'base', data: 'b'.repeat(5000) }]);

/** Two images that share their lower layer; one is compressed. */
async function twoImages(images: ImageStore) {
  const top = await tar([{ name: 'top', data: 'hello' }]);
  const packed = { layers: [await base(), gzipSync(top)], diffIds: [digestOf(await base()), digestOf(top)] };
  await importArchive(images, streamOf(await ociArchive({ ...packed, tags: ['example.com/a:1', 'example.com/a:2'] })));
  await importArchive(images, streamOf(await dockerArchive({ layers: [await base()], tags: ['b:1'] })));
  return { a: images.require('example.com/a:1'), b: images.require('b:1') };
}

const named = (images: ImageStore) =>
  Object.fromEntries(images.list().map(({ id, manifest, references }) => [id, { manifest, references }]));

const names = async (archive: Buffer) => (await execa('tar', ['-t'], { input: archive })).stdout.split('\n');

suite('an exported archive', () => {
  test('brings the same ids, digests and names to another store, with what is shared once', async t => {
    const { images } = await openStore(t);
    const { a, b } = await twoImages(images);
    const archive = await buffer(exportImages(images, [a.id, 'b:1']));
    const blobs = (await names(archive)).filter(name => name.startsWith('blobs/'));
    assert.equal(blobs.length, new Set(blobs).size);
    assert.equal(blobs.length, 6, 'two manifests, two configurations, two layers');

    const other = await openStore(t);
    await importArchive(other.images, streamOf(archive));
    assert.deepEqual(named(other.images), named(images));
    assert.deepEqual(other.images.require(b.id).layers, b.layers);
    assert.deepEqual(await buffer(exportImages(other.images, [a.id, 'b:1'])), archive, 'and is the same bytes again');
  });

  test('in docker form brings the same ids and names, with plain layers', async t => {
    const { images } = await openStore(t);
    const { a, b } = await twoImages(images);
    const archive = await buffer(exportImages(images, [a.id, b.id], { format: 'docker' }));
    assert.ok(!(await names(archive)).includes('index.json'));
    const other = await openStore(t);
    await importArchive(other.images, streamOf(archive));
    const idsAndNames = (store: ImageStore) => store.list().map(({ id, references }) => [id, references]);
    assert.deepEqual(idsAndNames(other.images), idsAndNames(images));
    assert.deepEqual(
      other.images.require(a.id).layers.map(({ digest }) => digest),
      a.layers.map(({ diffId }) => diffId),
    );
  });

  test('has the one name that it is asked for by, or all of them by id, or none', async t => {
    const { images } = await openStore(t);
    const { a } = await twoImages(images);
    const tagsOf = async (...asked: string[]) => {
      const archive = await buffer(exportImages(images, asked));
      const { stdout } = await execa('tar', ['-x', '-O', 'manifest.json'], { input: archive });
      return JSON.parse(stdout).map(({ RepoTags }: { RepoTags: string[] }) => RepoTags);
    };
    assert.deepEqual(await tagsOf('example.com/a:2'), [['example.com/a:2']]);
    assert.deepEqual(await tagsOf(a.id.slice(7, 19)), [['example.com/a:1', 'example.com/a:2']]);
    await importArchive(images, streamOf(await ociArchive({ layers: [], config: { Cmd: ['x'] } })));
    const unnamed = images.list().find(({ references }) => references.length === 0);
    assert.deepEqual(await tagsOf(unnamed?.id ?? ''), [[]]);
  });

  test('is read by skopeo as a layout and as a docker archive', async t => {
    const { images } = await openStore(t);
    const { a } = await twoImages(images);
    const path = join(await temporaryFolder(t), 'images.tar');
    await writeFile(path, await buffer(exportImages(images, [a.id, 'b:1'])));
    const inspect = async (source: string) => JSON.parse((await execa('skopeo', ['inspect', source])).stdout);
    const layout = await inspect(`oci-archive:${path}:example.com/a:2`);
    assert.equal(layout.Digest, a.manifest);
    const docker = await inspect(`docker-archive:${path}:docker.io/library/b:1`);
    assert.equal(docker.Layers.length, 1);
    const raw = await execa('skopeo', ['inspect', '--config', '--raw', `docker-archive:${path}:example.com/a:1`]);
    assert.equal(digestOf(raw.stdout), a.id);
  });
});

suite('an export', () => {
  test('fails before the first byte where an image is not here', async t => {
    const { images } = await openStore(t);
    await assert.rejects(buffer(exportImages(images, ['nowhere:1'])), { code: 'NotFound', message: /"nowhere:1"/ });
    await assert.rejects(buffer(exportImages(images, [])), { code: 'InvalidArgument' });
  });

  for (const format of ['oci', 'docker'] as const) {
    test(`fails in ${format} form where a blob is damaged, and the archive is none`, async t => {
      const { images, root } = await openStore(t);
      const { a } = await twoImages(images);
      await flipByte(blobPath(root, a.layers[0]?.digest ?? ''), 3000);
      await assert.rejects(buffer(exportImages(images, [a.id], { format })), {
        code: 'DataLoss',
        message: /hashes to/,
      });
    });
  }

  test('keeps what it sends, should the image be removed, and ends where its reader does', async t => {
    const { images } = await openStore(t);
    const { a } = await twoImages(images);
    const reading = exportImages(images, [a.id]);
    await reading.next();
    await images.remove(a.id);
    assert.notEqual(await images.content.size(a.manifest), undefined);
    await reading.return(undefined);
    assert.equal(await images.content.size(a.manifest), undefined);
  });

  test('ends with the reason of its signal', async (t: TestContext) => {
    const { images } = await openStore(t);
    await twoImages(images);
    const signal = AbortSignal.abort(new Error('gone away'));
    await assert.rejects(buffer(exportImages(images, ['b:1'], { signal })), /gone away/);
  });
});
