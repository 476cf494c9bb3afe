import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { isCode } from '../errors/errors.ts';
import { mount, unmount } from '../host/mount.ts';
import { Database } from './database.ts';
import { migrations } from './schema.ts';
import { MetadataStore } from './store.ts';

interface Row {
  readonly id: string;
  readonly value: unknown;
}

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'berth-metadata-'));
  file = join(folder, 'meta.db');
});
afterEach(() => rm(folder, { recursive: true }));

test('a record survives closing and opening, 64-bit numbers too', async () => {
  const record = { id: 'a', value: { time: 1_763_930_000_123_456_789n, text: '$bigint', list: [1, null] } };
  let store = await MetadataStore.open(file);
  await store.table<Row>('sandboxes').put(record);
  await store.close();
  store = await MetadataStore.open(file);
  assert.deepEqual(store.table<Row>('sandboxes').list(), [record]);
  assert.deepEqual(store.table<Row>('containers').list(), []);
  await store.close();
});

test('a put is visible only once it is durable, and a hundred at once all are', async () => {
  const store = await MetadataStore.open(file);
  const table = store.table<Row>('containers');
  const first = table.put({ id: '0', value: 0 });
  assert.equal(table.get('0'), undefined);
  await Promise.all([first, ...Array.from({ length: 99 }, (_, i) => table.put({ id: String(i + 1), value: i }))]);
  assert.equal(table.list().length, 100);
  await Promise.all([table.put({ id: '5', value: 'new' }), table.delete('6'), table.delete('never there')]);
  assert.equal(table.get('5')?.value, 'new');
  assert.equal(table.get('6'), undefined);
  await store.close();
});

test('a write that follows at once on another is written too', { timeout: 10_000 }, async () => {
  const store = await MetadataStore.open(file);
  const table = store.table<Row>('images');
  for (let i = 0; i < 20; i++) await table.put({ id: 'a', value: i });
  assert.equal(table.get('a')?.value, 19);
  await store.close();
});

test('on a full disk rows are written as long as the room lasts that is kept for them', async () => {
  mount({ source: 'tmpfs', target: folder, type: 'tmpfs', options: ['size=16m'] });
  try {
    const store = await MetadataStore.open(file);
    const table = store.table<Row>('containers');
    await table.put({ id: 'before', value: 1 });
    await assert.rejects(writeFile(join(folder, 'fill'), Buffer.alloc(32 * 1024 * 1024)), { code: 'ENOSPC' });
    for (let i = 0; i < 2000; i++) await table.put({ id: `row ${i % 200}`, value: 'x'.repeat(2000) });
    await table.delete('before');
    const tooMuch = Array.from({ length: 5000 }, (_, i) => table.put({ id: `more ${i}`, value: 'x'.repeat(2000) }));
    const results = await Promise.allSettled(tooMuch);
    assert.ok(results.some(result => result.status === 'rejected' && isCode(result.reason, 'ResourceExhausted')));
    await store.close();
  } finally {
    unmount(folder, { detach: true });
  }
});

test('writes after close fail as Unavailable', async () => {
  const store = await MetadataStore.open(file);
  await store.close();
  await assert.rejects(store.table<Row>('images').put({ id: 'x', value: 1 }), { code: 'Unavailable' });
});

test('a schema from the future is refused and left as it is', async () => {
  const database = await Database.open(file);
  await database.exec(`PRAGMA user_version=${migrations.length + 1}`);
  await database.close();
  await assert.rejects(MetadataStore.open(file), {
    code: 'FailedPrecondition',
    message: new RegExp(
      `schema version ${migrations.length + 1}, this berth knows versions up to ${migrations.length}`,
    ),
  });
});

test('a second agent on the same file is refused', async () => {
  const store = await MetadataStore.open(file);
  await assert.rejects(MetadataStore.open(file), { code: 'FailedPrecondition', message: /in use by another agent/ });
  await store.close();
});

test('a file that is no database is refused with a sentence', async () => {
  await writeFile(file, 'something else entirely, and long enough to be looked at as a header of a database file');
  await assert.rejects(MetadataStore.open(file), { code: 'DataLoss', message: /is not a database/ });
});

test('a watcher hears of each change once, when it is made, before who asked for it goes on', async () => {
  const store = await MetadataStore.open(file);
  const table = store.table<Row>('containers');
  const heard: unknown[] = [];
  const unwatch = table.watch(({ before, after }) => heard.push([before?.value, after?.value, table.get('a')?.value]));
  const first = table.put({ id: 'a', value: 1 }).then(() => heard.length);
  assert.deepEqual(heard, []);
  assert.equal(await first, 1);
  await table.put({ id: 'a', value: 2 });
  await table.delete('a');
  await table.delete('never there');
  await store.table<Row>('images').put({ id: 'a', value: 1 });
  unwatch();
  await table.put({ id: 'b', value: 3 });
  assert.deepEqual(heard, [
    [undefined, 1, 1],
    [1, 2, 2],
    [2, undefined, undefined],
  ]);
  await store.close();
});
