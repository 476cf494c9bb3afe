import assert from 'node:assert/strict';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { execa } from 'execa';
import { createLogger } from '../../log/log.ts';
import { dockerArchive, ociArchive, openStore, streamOf, tar, temporaryFolder } from '../testing/archives.ts';
import { importArchive } from './import.ts';
import { preloadImages } from './preload.ts';

async function preloading(t: TestContext) {
  const { images, root } = await openStore(t);
  const directory = await temporaryFolder(t);
  const lines: string[] = [];
  const log = createLogger({ level: 'info', format: 'text', write: line => lines.push(line) });
  const notesFile = join(root, 'preloaded.json');
  /** Runs once; returns what was logged. */
  const run = async (signal = new AbortController().signal) => {
    lines.length = 0;
    await preloadImages({ images, directory, notesFile, log, signal });
    return lines.map(line => line.trimEnd());
  };
  const add = async (name: string, data: Buffer) => writeFile(join(directory, name), data);
  return { images, directory, notesFile, run, add };
}

const layers = async () => [await tar([{ name: 'a', data: 'b' }])];

test('archives of every kind and folders with layouts are imported, pinned, in the order of their names', async t => {
  const { images, directory, run, add } = await preloading(t);
  await add('1.tar', await ociArchive({ layers: await layers(), tags: ['one:1'] }));
  await add(
    '2.tar.gz',
    gzipSync(await dockerArchive({ layers: await layers(), config: { Cmd: ['2'] }, tags: ['two:1'] })),
  );
  await add('3.tgz', gzipSync(await ociArchive({ layers: [], config: { Cmd: ['3'] }, tags: ['three:1'] })));
  await add('4.tar.zst', zstdCompressSync(await ociArchive({ layers: [], config: { Cmd: ['4'] }, tags: ['four:1'] })));
  await mkdir(join(directory, '5'));
  const layout = await ociArchive({ layers: [], config: { Cmd: ['5'] }, tags: ['five:1'] });
  await execa('tar', ['-x', '-C', join(directory, '5')], { input: layout });
  await add('README.md', Buffer.from('no archive'));
  await mkdir(join(directory, 'empty.tar'));
  const said = await run();
  assert.equal(said.length, 5);
  for (const [index, name] of ['one', 'two', 'three', 'four', 'five'].entries()) {
    assert.match(
      said[index] ?? '',
      new RegExp(`images are preloaded file=${index + 1}\\S* images=.*library/${name}:1`),
    );
    assert.equal(images.require(`${name}:1`).pinned, true);
  }
});

test('a file is imported once, and again when it changes or when its image is gone or no longer pinned', async t => {
  const { images, directory, run, add, notesFile } = await preloading(t);
  const archive = async (cmd: string) =>
    ociArchive({ layers: await layers(), config: { Cmd: [cmd] }, tags: ['app:1'] });
  await add('app.tar', await archive('one'));
  assert.equal((await run()).length, 1);
  assert.deepEqual(await run(), []);

  await images.remove('app:1');
  assert.equal((await run()).length, 1, 'the image was gone');

  await utimes(join(directory, 'app.tar'), 1, 1);
  assert.equal((await run()).length, 1, 'another time');

  await add('new', await archive('two'));
  await rename(join(directory, 'new'), join(directory, 'app.tar'));
  assert.equal((await run()).length, 1, 'another file');
  assert.deepEqual(images.require('app:1').config.Cmd, ['two']);

  await writeFile(notesFile, 'cut sho');
  assert.equal((await run()).length, 1, 'no notes');
  await writeFile(notesFile, '{"app.tar":null}');
  assert.equal((await run()).length, 1, 'wrong notes');
  assert.deepEqual(await run(), []);
  await rm(join(directory, 'app.tar'));
  assert.deepEqual(await run(), []);
  assert.equal(await readFile(notesFile, 'utf8'), '{}');
  assert.ok(images.resolve('app:1'), 'taking an archive away removes no image');
});

test('a broken archive is told in one line, tried again, and keeps no other from being imported', async t => {
  const { images, run, add } = await preloading(t);
  const whole = await ociArchive({ layers: await layers(), tags: ['app:1'] });
  await add('1.tar', whole.subarray(0, whole.length >> 1));
  await add('2.tar', Buffer.from('nothing of the kind'.repeat(100)));
  await add('3.tar', await ociArchive({ layers: [], tags: ['good:1'] }));
  const [first = '', second = '', third = '', ...more] = await run();
  assert.match(first, /WARN +an archive is not preloaded file=1\.tar error="[^"]+"$/);
  assert.match(second, /WARN +an archive is not preloaded file=2\.tar error="[^"]+"$/);
  assert.match(third, /INFO +images are preloaded file=3\.tar/);
  assert.deepEqual(more, []);
  assert.ok(images.resolve('good:1'));
  assert.equal((await run()).length, 2, 'only what failed');
  await add('1.tar', whole);
  assert.match((await run()).join(), /preloaded file=1\.tar images=/);
});

test('a folder that is not there is told in one line', async t => {
  const { directory, run } = await preloading(t);
  await rm(directory, { recursive: true });
  const said = await run();
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /images are not preloaded folder=\S+ error=".*ENOENT/);
});

test('an end of the agent ends the import, says nothing, and the next start does it', async t => {
  const { images, run, add } = await preloading(t);
  await add('1.tar', await ociArchive({ layers: await layers(), tags: ['app:1'] }));
  assert.deepEqual(await run(AbortSignal.abort()), []);
  const stopping = new AbortController();
  const running = run(stopping.signal);
  setImmediate(() => stopping.abort());
  assert.ok((await running).every(line => !line.includes('WARN')));
  await run();
  assert.ok(images.resolve('app:1'));
});

test('an image that is here already is pinned by its archive', async t => {
  const { images, run, add } = await preloading(t);
  const archive = await ociArchive({ layers: await layers(), tags: ['app:1'] });
  await importArchive(images, streamOf(archive));
  assert.equal(images.require('app:1').pinned, false);
  await add('app.tar', archive);
  await run();
  assert.equal(images.require('app:1').pinned, true);
});
