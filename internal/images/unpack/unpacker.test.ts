import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { isCode } from '../../errors/errors.ts';
import { silent } from '../../log/log.ts';
import { digestOf } from '../digest.ts';
import { type Entry, tar, temporaryFolder } from '../testing/archives.ts';
import { GrowingFile } from './growing-file.ts';
import { Unpacker, type UnpackerOptions } from './unpacker.ts';

const none = async () => [];

async function setUp(context: TestContext, options: Partial<UnpackerOptions> = {}) {
  const folder = await temporaryFolder(context);
  const unpacker = new Unpacker({ workers: 1, log: silent, ...options });
  context.after(() => unpacker.close());
  let count = 0;
  const directory = () => {
    const path = join(folder, `fs-${count++}`);
    mkdirSync(path);
    return path;
  };
  const file = (bytes: Buffer) => {
    const path = join(folder, `blob-${count++}`);
    writeFileSync(path, bytes);
    return path;
  };
  const whole = async (entries: readonly Entry[]) => {
    const archive = await tar(entries);
    const blob = GrowingFile.whole(file(gzipSync(archive)));
    context.after(() => blob.close());
    return { blob, diffId: digestOf(archive), directory: directory(), lower: none };
  };
  /** Its first half is there. */
  const growing = async (pack: (bytes: Buffer) => Buffer = gzipSync) => {
    const archive = await tar([{ name: 'a', data: Buffer.alloc(300_000, 'some text') }, { name: 'b' }]);
    const packed = pack(archive);
    const path = file(packed.subarray(0, packed.length >> 1));
    const blob = new GrowingFile(path);
    context.after(() => blob.close());
    blob.grew(packed.length >> 1);
    return { path, packed, job: { blob, diffId: digestOf(archive), directory: directory(), lower: none } };
  };
  return { unpacker, directory, whole, growing };
}

suite('the unpacker', () => {
  for (const [name, pack] of Object.entries({ gzip: gzipSync, zstd: zstdCompressSync, plain: (b: Buffer) => b })) {
    test(`reads a layer of ${name} that is still being written, also after it was renamed`, async context => {
      const { unpacker, growing } = await setUp(context);
      const { path, packed, job } = await growing(pack);
      const done = unpacker.unpack(job);
      await sleep(100);
      renameSync(path, `${path}-renamed`);
      for (let at = packed.length >> 1; at < packed.length; at += 10_000) {
        appendFileSync(`${path}-renamed`, packed.subarray(at, at + 10_000));
        job.blob.grew(Math.min(at + 10_000, packed.length));
      }
      job.blob.end();
      await done;
      assert.equal(readFileSync(join(job.directory, 'a'), 'utf8').length, 300_000);
    });
  }

  test('fails with the error of a download that failed', async context => {
    const { unpacker, growing } = await setUp(context);
    const { job } = await growing();
    const done = unpacker.unpack(job);
    setTimeout(() => job.blob.fail(new Error('the registry is gone')), 50);
    await assert.rejects(done, /the registry is gone/);
  });

  test('fails for a blob that ends too early, and for one that is another layer', async context => {
    const { unpacker, growing, whole } = await setUp(context);
    const { job } = await growing();
    job.blob.end();
    await assert.rejects(unpacker.unpack(job), error => isCode(error, 'DataLoss'));
    const other = { ...(await whole([{ name: 'x' }])), diffId: digestOf('another') };
    await assert.rejects(unpacker.unpack(other), error => isCode(error, 'DataLoss'));
  });

  test('ends at once when it is aborted, while it works and while it waits for a thread', async context => {
    const { unpacker, growing } = await setUp(context, { workers: 1 });
    const controller = new AbortController();
    const jobs = await Promise.all([growing(), growing()]);
    const failed = jobs.map(({ job }) =>
      assert.rejects(unpacker.unpack(job, controller.signal), /not wanted any more/),
    );
    await sleep(30);
    const began = performance.now();
    controller.abort(new Error('not wanted any more'));
    await Promise.all(failed);
    assert.ok(performance.now() - began < 1000);
    const [first] = jobs;
    const before = readdirSync(first.job.directory);
    first.job.blob.end();
    await sleep(30);
    assert.deepEqual(readdirSync(first.job.directory), before);
  });

  test('does not stand still when upper layers wait for lower ones that come later', async context => {
    const { unpacker, whole } = await setUp(context, { workers: 1 });
    const bottom = await whole([
      { name: 'd/', type: 'directory', mode: 0o700 },
      { name: 'd/file', data: 'below' },
    ]);
    const lower = Promise.withResolvers<readonly string[]>();
    const uppers = await Promise.all(
      [1, 2, 3].map(async index => ({
        ...(await whole([{ name: `d/link-${index}`, type: 'link', linkname: 'd/file' }])),
        lower: () => lower.promise,
      })),
    );
    const done = uppers.map(job => unpacker.unpack(job));
    await unpacker.unpack(bottom);
    lower.resolve([bottom.directory]);
    await Promise.all(done);
    for (const { directory } of uppers) assert.equal(readFileSync(join(directory, 'd/file'), 'utf8'), 'below');
  });

  test('fails a layer whose lower layers fail', async context => {
    const { unpacker, whole } = await setUp(context);
    const lower = async () => Promise.reject(new Error('the layer below is damaged'));
    const job = { ...(await whole([{ name: 'd/x', data: 'x' }])), lower };
    await assert.rejects(unpacker.unpack(job), /the layer below is damaged/);
    await unpacker.unpack(await whole([{ name: 'x' }]));
  });

  test('never gives a layer the answer that was meant for one that was given up', async context => {
    const { unpacker, whole } = await setUp(context, { workers: 1 });
    const bottom = await whole([{ name: 'd/file', data: 'right' }]);
    const wrong = await whole([{ name: 'd/file', data: 'wrong' }]);
    await Promise.all([unpacker.unpack(bottom), unpacker.unpack(wrong)]);
    const late = Promise.withResolvers<readonly string[]>();
    const controller = new AbortController();
    const linking = [{ name: 'link', type: 'link', linkname: 'd/file' }] as const;
    const givenUp = unpacker.unpack({ ...(await whole(linking)), lower: () => late.promise }, controller.signal);
    const failed = assert.rejects(givenUp);
    await sleep(100);
    controller.abort();
    await failed;
    const job = { ...(await whole(linking)), lower: () => sleep(100, [bottom.directory]) };
    const done = unpacker.unpack(job);
    await sleep(30);
    late.resolve([wrong.directory]);
    await done;
    assert.equal(readFileSync(join(job.directory, 'link'), 'utf8'), 'right');
  });

  test('is not held up by downloads that stall', async context => {
    const { unpacker, whole, growing } = await setUp(context, { workers: 1 });
    const stalled = await Promise.all([growing(), growing(), growing()]);
    const failed = stalled.map(({ job }) => assert.rejects(unpacker.unpack(job), /stalled/));
    const job = await whole([{ name: 'x', data: 'there' }]);
    await unpacker.unpack(job);
    assert.ok(existsSync(join(job.directory, 'x')));
    for (const one of stalled) one.job.blob.fail(new Error('stalled'));
    await Promise.all(failed);
  });

  test('fails a layer that needs too much memory, and goes on with the next', async context => {
    const { unpacker, whole } = await setUp(context, { maxHeapMb: 14 });
    const records = Object.fromEntries(Array.from({ length: 70_000 }, (_, index) => [`k${index}`, '']));
    const greedy = await whole([{ name: 'x', pax: records }]);
    await assert.rejects(unpacker.unpack(greedy), error => isCode(error, 'ResourceExhausted'));
    await unpacker.unpack(await whole([{ name: 'x' }]));
  });

  test('lets its threads go when they are idle, and fails what waits when it is closed', async context => {
    const { unpacker, whole, growing } = await setUp(context, { workers: 2, idleMs: 50 });
    const threads = () => readdirSync('/proc/self/task').length;
    const before = threads();
    await Promise.all([unpacker.unpack(await whole([{ name: 'x' }])), unpacker.unpack(await whole([{ name: 'y' }]))]);
    await sleep(500);
    assert.ok(threads() <= before + 1, `${threads()} threads, ${before} before`);
    const done = unpacker.unpack((await growing()).job);
    const failed = assert.rejects(done);
    await unpacker.close();
    await failed;
    await assert.rejects(unpacker.unpack(await whole([{ name: 'z' }])), error => isCode(error, 'Unavailable'));
  });
});
