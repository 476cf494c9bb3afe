import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import { Database } from './database.ts';
import type { ContainerRecord, SandboxRecord } from './records.ts';
import { migrations } from './schema.ts';
import { MetadataStore } from './store.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'metadata');

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'berth-upgrade-'));
  file = join(folder, 'metadata.db');
});
afterEach(() => rm(folder, { recursive: true }));

/** A database as the berth of that schema version wrote it, by SQL that is never changed. */
async function writtenBy(version: number): Promise<void> {
  const db = new sqlite3.Database(file);
  const done = Promise.withResolvers<void>();
  const sql = readFileSync(join(fixtures, `schema-${version}.sql`), 'utf8');
  db.exec(sql, error => (error ? done.reject(error) : done.resolve()));
  await done.promise;
  await new Promise<void>(closed => db.close(() => closed()));
}

async function versionOf(path: string): Promise<unknown> {
  const db = new sqlite3.Database(path, sqlite3.OPEN_READONLY);
  const { promise, resolve } = Promise.withResolvers<unknown>();
  db.get<{ user_version: number }>('PRAGMA user_version', (error, row) => resolve(error ?? row.user_version));
  const version = await promise;
  await new Promise<void>(closed => db.close(() => closed()));
  return version;
}

test('there is a database of every schema version', () => {
  const there = globSync('schema-*.sql', { cwd: fixtures }).sort();
  assert.deepEqual(
    there,
    migrations.map((_, index) => `schema-${index + 1}.sql`),
  );
});

for (const version of migrations.map((_, index) => index + 1)) {
  test(`what a berth of schema version ${version} wrote is served, and kept as it was for who goes back`, async () => {
    await writtenBy(version);
    const store = await MetadataStore.open(file);
    const [sandbox] = store.table<SandboxRecord>('sandboxes').list();
    const containers = store.table<ContainerRecord>('containers').list();
    assert.deepEqual([sandbox?.name, sandbox?.attempt, sandbox?.attached], ['web', 2, true]);
    assert.equal(sandbox?.readyAt, 1_795_668_891_236_052_527n);
    assert.deepEqual(
      containers.map(({ name, exitCode, resources }) => [name, exitCode, resources?.cpuQuota]),
      [
        ['created', undefined, undefined],
        ['ended', 3, undefined],
        ['main', undefined, 50_000n],
      ],
    );
    assert.equal(store.table('images').list().length, 1);
    await store.close();
    assert.equal(await versionOf(file), migrations.length);
    const copies = globSync('*.v*', { cwd: folder });
    assert.deepEqual(copies, version === migrations.length ? [] : [`metadata.db.v${version}`]);
    for (const copy of copies) assert.equal(await versionOf(join(folder, copy)), version);
  });
}

/** Goes on for minutes, once it has begun to change the file. */
const endless = `CREATE TABLE late (x);
  INSERT INTO late WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000)
  SELECT zeroblob(2000) FROM n`;

test('a migration that is killed in the middle is as if it had never begun', { timeout: 30_000 }, async () => {
  await writtenBy(1);
  const script = `import { Database } from '${join(import.meta.dirname, 'database.ts')}';
    await Database.open(process.argv[1], [${[...migrations, endless].map(step => JSON.stringify(step)).join()}]);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], { stdio: 'inherit' });
  const written = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  while (written() < 8 << 20) {
    assert.equal(child.exitCode, null, 'it ended by itself');
    await sleep(20);
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  // the steps before it stand
  const store = await MetadataStore.open(file);
  assert.equal(store.table('containers').list().length, 3);
  await store.close();
  const database = await Database.open(file);
  assert.deepEqual(await database.all("SELECT * FROM sqlite_master WHERE name = 'late'"), []);
  await database.close();
  assert.equal(await versionOf(file), migrations.length);
});

test('a migration that fails leaves the version before it', async () => {
  await writtenBy(1);
  const bad = [...migrations, 'CREATE TABLE late (x); INSERT INTO nowhere VALUES (1)'];
  await assert.rejects(Database.open(file, bad), { code: 'Internal', message: /could not be read or written/ });
  const store = await MetadataStore.open(file);
  assert.equal(store.table('containers').list().length, 3);
  await store.close();
});
