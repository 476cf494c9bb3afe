import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { isCode } from '../errors/errors.ts';
import { silent } from '../log/log.ts';
import { Database } from './database.ts';
import { MetadataStore } from './store.ts';

interface Row {
  readonly id: string;
  readonly text: string;
}

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'berth-damage-'));
  file = join(folder, 'meta.db');
});
afterEach(() => rm(folder, { recursive: true }));

const rowsOf = (store: MetadataStore) => store.table<Row>('containers').list();

async function write(count: number): Promise<void> {
  const store = await MetadataStore.open(file);
  const rows = Array.from({ length: count }, (_, i) => ({ id: `row ${i}`, text: 'x'.repeat(1000 + i) }));
  await Promise.all(rows.map(row => store.table<Row>('containers').put(row)));
  await store.close();
}

/** The file and its log as a killed agent leaves them: nothing of the log is in the file. */
async function writeAndLeave(count: number): Promise<void> {
  const left = join(folder, 'left');
  const store = await MetadataStore.open(file);
  for (let i = 0; i < count; i++) await store.table<Row>('containers').put({ id: `row ${i}`, text: 'left' });
  for (const ending of ['', '-wal']) await copyFile(file + ending, left + ending);
  await store.close();
  for (const ending of ['', '-wal']) await copyFile(left + ending, file + ending);
}

const refused = {
  code: 'DataLoss',
  message: /meta\.db" is .*: put a copy of it back, or move it away to start with an empty/,
};

test('a file that is cut is refused with what to do, and left as it is, unless all rows are in what is left', async t => {
  await write(40);
  const whole = await readFile(file);
  let refusals = 0;
  for (let size = 0; size < whole.length; size += 3000) {
    await writeFile(file, whole.subarray(0, size));
    const opened = await MetadataStore.open(file).catch((error: unknown) => error);
    if (opened instanceof MetadataStore) {
      assert.equal(rowsOf(opened).length, 40, `cut to ${size} bytes`);
      await opened.close();
      continue;
    }
    assert.throws(() => {
      throw opened;
    }, refused);
    assert.deepEqual(await readFile(file), whole.subarray(0, size));
    refusals++;
  }
  assert.ok(refusals > (0.9 * whole.length) / 3000);
  t.diagnostic(`${refusals} cuts of ${whole.length} bytes`);
});

test('a file of zeros and one of noise are refused', async () => {
  await write(1);
  for (const content of [Buffer.alloc(8192), Buffer.from('noise '.repeat(2000))]) {
    await writeFile(file, content);
    await assert.rejects(MetadataStore.open(file), refused);
    assert.deepEqual(await readFile(file), content);
  }
});

test('a page of rows that is overwritten is refused', async () => {
  await write(40);
  const whole = await readFile(file);
  await writeFile(file, Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(whole.length - 8192, 0xff)]));
  await assert.rejects(MetadataStore.open(file), refused);
});

test('an empty file is a new one only where there was none before', async () => {
  await writeFile(file, '');
  await (await MetadataStore.open(file)).close();
  await truncate(file, 0);
  await assert.rejects(MetadataStore.open(file), { code: 'DataLoss', message: /is empty and was not/ });
  assert.equal((await stat(file)).size, 0);
});

test('of a log that is gone or damaged the rows before it are served', async () => {
  await writeAndLeave(3);
  let store = await MetadataStore.open(file);
  assert.equal(rowsOf(store).length, 3);
  await store.close();
  for (const damage of [
    () => rm(`${file}-wal`),
    () => truncate(`${file}-wal`, 5000),
    () => writeFile(`${file}-wal`, 'no'),
  ]) {
    await rm(file);
    await writeAndLeave(3);
    await damage();
    store = await MetadataStore.open(file);
    assert.ok(rowsOf(store).length <= 3);
    await store.table<Row>('containers').put({ id: 'next', text: 'goes on' });
    await store.close();
  }
});

test('a row that cannot be read is dropped with a line in the log, and all others are served', async () => {
  await write(2);
  const database = await Database.open(file);
  const damaged = { 'no object': 'null', 'not json': '{"id": "row', 'of another id': '{"id":"other"}' };
  for (const [id, record] of Object.entries(damaged)) {
    await database.run({ sql: 'INSERT INTO containers VALUES (?, ?)', parameters: [id, record] });
  }
  await database.close();
  const lines: unknown[] = [];
  const log = { ...silent, error: (message: string, fields = {}) => lines.push({ message, ...fields }) };
  for (let open = 0; open < 2; open++) {
    const store = await MetadataStore.open(file, log);
    assert.equal(rowsOf(store).length, 2);
    await store.close();
  }
  const message = 'a row is damaged and dropped';
  assert.deepEqual(
    lines,
    Object.entries(damaged).map(([id, record]) => ({ message, table: 'containers', id, record })),
  );
});

test('damage that is met later is told as such', async () => {
  await write(40);
  const database = await Database.open(file);
  await writeFile(file, Buffer.concat([(await readFile(file)).subarray(0, 4096), Buffer.alloc(200_000, 0xff)]));
  const error = await database.all('SELECT * FROM images').catch((caught: unknown) => caught);
  assert.ok(isCode(error, 'DataLoss'));
  await database.close();
});
