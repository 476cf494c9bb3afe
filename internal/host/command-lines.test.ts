import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findCommandLines } from './command-lines.ts';
import { startTime } from './process.ts';

test('processes are found by a whole argument, and named for ever by their start', async t => {
  const mark = `-mark-${process.pid}`;
  const child = spawn('sh', ['-c', 'sleep 60; true', mark, 'x y'], { stdio: 'ignore' });
  t.after(() => child.kill('SIGKILL'));
  const pid = child.pid ?? 0;
  const found = await findCommandLines([mark]);
  assert.deepEqual(found, [{ pid, started: startTime(pid), argv: ['sh', '-c', 'sleep 60; true', mark, 'x y'] }]);
  assert.deepEqual(await findCommandLines([mark.slice(0, -1), `${mark}0`]), [], 'a part of it is another argument');
});

test('one in an uninterruptible wait is passed over, whatever its name is', async t => {
  const root = mkdtempSync(join(tmpdir(), 'berth-proc-'));
  t.after(() => rmSync(root, { recursive: true }));
  const pids = [process.pid, process.ppid];
  for (const [index, pid] of pids.entries()) {
    mkdirSync(join(root, String(pid)));
    writeFileSync(join(root, String(pid), 'stat'), `${pid} (a) D b) ${index === 0 ? 'D' : 'S'} 1 2`);
    writeFileSync(join(root, String(pid), 'cmdline'), 'a\0-m\0b\0');
  }
  const found = await findCommandLines(['-m'], root);
  assert.deepEqual(
    found.map(({ pid }) => pid),
    [process.ppid],
  );
});

test('what has no command line, or ends meanwhile, is none of them', async t => {
  const root = mkdtempSync(join(tmpdir(), 'berth-proc-'));
  t.after(() => rmSync(root, { recursive: true }));
  for (const pid of ['1', '2', 'self']) mkdirSync(join(root, pid));
  writeFileSync(join(root, '1', 'cmdline'), '');
  writeFileSync(join(root, 'self', 'cmdline'), 'a\0-m\0b\0');
  assert.deepEqual(await findCommandLines(['-m'], root), []);
});
