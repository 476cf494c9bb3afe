import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { logUsage } from './log-usage.ts';

test('a log counts with its rotated files, and without those of other attempts', t => {
  const folder = mkdtempSync(join(tmpdir(), 'berth-logs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const names = ['0.log', '0.log.20261126-010101', '0.log.20261126-000101.gz', '10.log', '1.log'];
  for (const [index, name] of names.entries())
    writeFileSync(join(folder, name), Buffer.alloc(10_000 * (index + 1), 'x'));
  const du = execFileSync('du', ['--block-size=1', ...names.slice(0, 3).map(name => join(folder, name))], {
    encoding: 'utf8',
  });
  const expected = du
    .trim()
    .split('\n')
    .reduce((sum, line) => sum + Number(line.split('\t')[0]), 0);
  assert.equal(logUsage(join(folder, '0.log')), expected);
  assert.equal(logUsage(join(folder, '2.log')), undefined);
  assert.equal(logUsage(join(folder, 'gone', '0.log')), undefined);
});
