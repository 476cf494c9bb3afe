import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { moveOomScores } from './oom-score.ts';

test('processes with the old score get the new one, others and those that are gone are passed over', async t => {
  const root = await mkdtemp(join(tmpdir(), 'berth-oom-'));
  t.after(() => rm(root, { recursive: true }));
  const file = (pid: number) => join(root, String(pid), 'oom_score_adj');
  for (const [pid, score] of [
    [1, '900\n'],
    [2, '-5\n'],
  ] as const) {
    await mkdir(join(root, String(pid)));
    await writeFile(file(pid), score);
  }
  moveOomScores([1, 2, 3], 900, 950, root);
  assert.equal(await readFile(file(1), 'utf8'), '950');
  assert.equal(await readFile(file(2), 'utf8'), '-5\n');
});
