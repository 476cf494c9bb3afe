import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { silent } from '../log/log.ts';
import { followSize } from './follow-size.ts';
import type { TerminalSize } from './shim/shim.ts';

function follow(resize: (size: TerminalSize) => Promise<void>, started = Promise.resolve()) {
  let tell: (size: TerminalSize) => void = () => {};
  const onResize = (listener: typeof tell) => {
    tell = listener;
  };
  const terminal = started.then(() => ({ resize }));
  followSize({ onResize }, terminal, silent);
  return (width: number) => tell({ width, height: 1 });
}

test('a storm of sizes is few calls, and the last one counts', async () => {
  const told: number[] = [];
  const waiting: (() => void)[] = [];
  const size = follow(({ width }) => {
    told.push(width);
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    return promise;
  });
  for (let width = 1; width <= 1000; width++) size(width);
  await turn();
  waiting.shift()?.();
  await turn();
  size(2000);
  waiting.shift()?.();
  await turn();
  assert.deepEqual(told, [1000, 2000]);
});

test('no size is told before the process runs, and a failure ends nothing', async () => {
  const told: number[] = [];
  const started = Promise.withResolvers<void>();
  const size = follow(async ({ width }) => {
    told.push(width);
    if (width === 1) throw new Error('not yet');
  }, started.promise);
  size(1);
  await turn();
  assert.deepEqual(told, []);
  started.resolve();
  await turn();
  size(2);
  await turn();
  assert.deepEqual(told, [1, 2]);
});
