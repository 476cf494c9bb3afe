import assert from 'node:assert/strict';
import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { until } from '../../async/testing/until.ts';
import { digestOf } from '../digest.ts';
import { openStore, tar } from '../testing/archives.ts';
import type { PullProgress } from './pull-progress.ts';
import { Puller } from './puller.ts';
import { FakeRegistry, whole } from './testing/fake-registry.ts';

const layerOf = (name: string, size = 5000) => tar([{ name, data: Buffer.alloc(size, name) }]);
const base = await layerOf('base');
const top = await layerOf('top');

async function setUp(context: TestContext) {
  const { images, root } = await openStore(context);
  const registry = new FakeRegistry();
  const puller = new Puller({ images, registry });
  const stored = () => [
    ...readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => entry.name),
    ...readdirSync(join(root, 'snapshots')),
  ];
  const pull = (reference: string, signal?: AbortSignal) => puller.pull({ reference, signal });
  return { images, registry, puller, pull, stored };
}

test('an image is pulled whole, under its names, and not again', async context => {
  const { images, registry, puller, pull } = await setUp(context);
  const zipped = gzipSync(top);
  const manifest = registry.image('app:1', { layers: [base, zipped], diffIds: [digestOf(base), digestOf(top)] });
  const record = await puller.pull({
    reference: 'fake.example/app:1',
    runtimeHandler: 'kata',
    annotations: { a: 'b' },
  });
  assert.deepEqual(record.references, ['fake.example/app:1']);
  assert.deepEqual(record.digests, [`fake.example/app@${manifest.digest}`]);
  assert.deepEqual([record.runtimeHandler, record.annotations], ['kata', { a: 'b' }]);
  assert.ok(images.snapshots.has(record.chainId));
  assert.equal(registry.asked.length, 3);
  assert.equal((await pull('fake.example/app:1')).id, record.id);
  assert.equal(registry.asked.length, 3);
});

test('a pull by digest gives no tag, and its name finds the image', async context => {
  const { images, registry, pull } = await setUp(context);
  const { digest } = registry.image('app:1', { layers: [base] });
  const record = await pull(`fake.example/app:1@${digest}`);
  assert.deepEqual(record.references, []);
  assert.equal(images.resolve(`fake.example/app@${digest}`)?.id, record.id);
});

test('a tag that moved leaves the old image without it', async context => {
  const { images, registry, pull } = await setUp(context);
  registry.image('app:1', { layers: [base] });
  const before = await pull('fake.example/app:1');
  registry.image('app:1', { layers: [base, top] });
  const after = await pull('fake.example/app:1');
  assert.notEqual(before.id, after.id);
  assert.equal(images.resolve('fake.example/app:1')?.id, after.id);
  assert.deepEqual(images.resolve(before.id)?.references, []);
});

test('twenty pulls at once bring each blob once, the same layer twice in the image too', async context => {
  const { registry, pull } = await setUp(context);
  registry.image('app:1', { layers: [base, top, base] });
  const records = await Promise.all(Array.from({ length: 20 }, () => pull('fake.example/app:1')));
  assert.equal(new Set(records.map(({ id }) => id)).size, 1);
  assert.equal(registry.asked.length, new Set(registry.asked).size);
});

/** Pulls that have begun to receive a layer. */
const downloading = (puller: Puller): number =>
  puller.running().filter(({ layers }) => layers.some(({ state }) => state === 'downloading')).length;

/** Lets a blob begin, and end when the test says so. */
function held() {
  const began = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  const aborted: unknown[] = [];
  const serve: typeof whole = async function* (bytes, options) {
    options.signal?.addEventListener('abort', () => {
      aborted.push(options.signal?.reason);
      go.resolve();
    });
    const pieces = whole(bytes, options);
    yield (await pieces.next()).value;
    began.resolve();
    await go.promise;
    options.signal?.throwIfAborted();
    yield* pieces;
  };
  return { serve, began: began.promise, go: () => go.resolve(), aborted };
}

test('a pull that is given up disturbs no other that wants the same', async context => {
  const { registry, puller, pull } = await setUp(context);
  registry.image('app:1', { layers: [base, top] });
  registry.image('app:2', { layers: [base] });
  const { serve, began, go, aborted } = held();
  registry.serve.set(digestOf(base), serve);
  const impatient = new AbortController();
  const first = assert.rejects(pull('fake.example/app:1', impatient.signal), /changed my mind/);
  await began;
  const second = pull('fake.example/app:2');
  await until(() => downloading(puller) === 2);
  impatient.abort(new Error('changed my mind'));
  await first;
  assert.deepEqual(aborted, []);
  go();
  await second;
  assert.equal(registry.asked.filter(digest => digest === digestOf(base)).length, 1);
});

test('when the last has given up, the download ends and nothing of it stays', async context => {
  const { registry, puller, pull, stored } = await setUp(context);
  registry.image('app:1', { layers: [base, top] });
  const { serve, began, aborted } = held();
  registry.serve.set(digestOf(base), serve);
  const impatient = new AbortController();
  const both = [pull('fake.example/app:1', impatient.signal), pull('fake.example/app:1', impatient.signal)];
  await began;
  await until(() => downloading(puller) === 2);
  impatient.abort(new Error('changed my mind'));
  await Promise.all(both.map(one => assert.rejects(one, /changed my mind/)));
  assert.equal(aborted.length, 1);
  assert.deepEqual(stored(), []);
  registry.serve.clear();
  await pull('fake.example/app:1');
});

test('a pull joins after the credentials or haste of another have failed, and does it itself', async context => {
  const { registry, puller, pull } = await setUp(context);
  registry.image('app:1', { layers: [base] });
  const { serve, began, go } = held();
  registry.serve.set(digestOf(base), async function* (bytes, options) {
    registry.serve.delete(digestOf(base));
    yield* serve(bytes, options);
    throw new Error('the first may not');
  });
  const first = assert.rejects(pull('fake.example/app:1'), /the first may not/);
  await began;
  const second = pull('fake.example/app:1');
  await until(() => downloading(puller) === 2);
  go();
  await first;
  await second;
});

const damaged: typeof whole = (bytes, options) => whole(Buffer.from(bytes).fill(1, 2000, 2100), options);

test('a blob that comes damaged comes again, and its layer is unpacked anew', async context => {
  const { registry, pull } = await setUp(context);
  registry.image('app:1', { layers: [base, top] });
  registry.serve.set(digestOf(base), (bytes, options) => {
    registry.serve.delete(digestOf(base));
    return damaged(bytes, options);
  });
  await pull('fake.example/app:1');
  assert.equal(registry.asked.filter(digest => digest === digestOf(base)).length, 2);
});

test('a blob that never comes right is an error, and nothing of the image stays', async context => {
  const { registry, pull, stored } = await setUp(context);
  registry.image('app:1', { layers: [base, top] });
  registry.serve.set(digestOf(top), damaged);
  await assert.rejects(pull('fake.example/app:1'), {
    code: 'DataLoss',
    message: /image "fake\.example\/app:1" cannot be/,
  });
  assert.deepEqual(stored(), []);
});

test('a layer that is not what the configuration says is not fetched twice', async context => {
  const { registry, pull, stored } = await setUp(context);
  registry.image('app:1', { layers: [base], diffIds: [digestOf('else')] });
  await assert.rejects(pull('fake.example/app:1'), { code: 'DataLoss', message: /configuration says/ });
  assert.equal(registry.asked.filter(digest => digest === digestOf(base)).length, 1);
  assert.deepEqual(stored(), []);
});

test('a stored blob that a power cut shortened is fetched again', async context => {
  const { images, registry, pull } = await setUp(context);
  registry.image('app:1', { layers: [base] });
  const { id } = await pull('fake.example/app:1');
  truncateSync(images.content.path(digestOf(base)), 0);
  assert.equal((await pull('fake.example/app:1')).id, id);
  assert.equal(await images.content.size(digestOf(base)), base.length);
});

test('a stored blob of the right length that is damaged is fetched again when its layer is unpacked', async context => {
  const { images, registry, pull } = await setUp(context);
  registry.image('app:1', { layers: [base] });
  await images.withLease(async lease => {
    lease.content.add(digestOf(base));
    await images.content.ingestBytes(base);
    truncateSync(images.content.path(digestOf(base)), 0);
    truncateSync(images.content.path(digestOf(base)), base.length);
    await pull('fake.example/app:1');
  });
});

test('who may not pull is refused though the image is here', async context => {
  const { registry, puller, pull } = await setUp(context);
  registry.image('app:1', { layers: [base] });
  const { id } = await pull('fake.example/app:1');
  registry.password = 'secret';
  await assert.rejects(pull('fake.example/app:1'), { code: 'PermissionDenied' });
  assert.equal((await puller.pull({ reference: 'fake.example/app:1', credentials: { password: 'secret' } })).id, id);
});

test('progress goes up to the size of the layers, and a pull under way is listed', async context => {
  const { registry, puller } = await setUp(context);
  registry.image('app:1', { layers: [base, top] });
  const { serve, began, go } = held();
  registry.serve.set(digestOf(top), serve);
  const seen: PullProgress[] = [];
  const pulled = puller.pull({ reference: 'fake.example/app:1', onProgress: progress => seen.push(progress) });
  await began;
  const [running] = puller.running();
  assert.equal(running?.reference, 'fake.example/app:1');
  assert.equal(running.layers[1]?.state, 'downloading');
  assert.equal(running.host, 'fake');
  go();
  await pulled;
  const last = seen.at(-1);
  assert.equal(last?.bytesTotal, base.length + top.length);
  assert.equal(last.bytesDone, last.bytesTotal);
  assert.deepEqual(
    last.layers.map(({ state }) => state),
    ['done', 'done'],
  );
  assert.deepEqual(puller.running(), []);
});

test('one blob is fetched again for a repair', async context => {
  const { images, registry, puller, pull } = await setUp(context);
  registry.image('app:1', { layers: [base] });
  const record = await pull('fake.example/app:1');
  for (const digest of [digestOf(base), record.id, record.manifest]) {
    await images.content.remove(digest);
    await puller.refetch(record, digest);
    assert.equal(digestOf(await images.content.readText(digest, 1e6)), digest);
  }
  await assert.rejects(puller.refetch(record, digestOf('else')), { code: 'NotFound' });
});
