import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Database } from './database.ts';

const count = (rows: number) => `WITH RECURSIVE c (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < ${rows})
                                 SELECT count(*) AS n FROM c`;

test('the event loop goes on while SQLite is kept by one statement and others have ended or wait', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-database-'));
  t.after(() => rm(folder, { recursive: true }));
  const database = await Database.open(join(folder, 'metadata.db'));
  t.after(() => database.close());

  const began = performance.now();
  let isOver = false;
  const asked = [count(1), count(2), count(5_000_000), count(3), count(4)].map(sql => database.all<{ n: number }>(sql));
  const all = Promise.all(asked).finally(() => {
    isOver = true;
  });
  let longest = 0;
  while (!isOver) {
    const before = performance.now();
    await turn();
    longest = Math.max(longest, performance.now() - before);
  }
  assert.deepEqual(
    (await all).map(([row]) => row?.n),
    [1, 2, 5_000_000, 3, 4],
  );
  const took = performance.now() - began;
  t.diagnostic(`${Math.round(took)} ms, the longest turn ${Math.round(longest)} ms`);
  assert.ok(longest < took / 4, `one of ${longest} ms, of ${took}`);
});
