import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { collectWaits, type Wait, waitingFor } from './waits.ts';

const told = (waits: ReadonlySet<Wait>): string[] => [...waits].map(({ on, pid }) => `${on} ${pid}`).sort();

test('what is waited for below is known above while it lasts, and nobody else hears of it', async () => {
  const [one, other] = [new Set<Wait>(), new Set<Wait>()];
  const [plugin, shim] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const deep = async () => {
    await nextTurn();
    return Promise.all([waitingFor('plugin', 7, plugin.promise), waitingFor('disk', undefined, plugin.promise)]);
  };
  const all = Promise.all([collectWaits(one, deep), collectWaits(other, () => waitingFor('shim', 8, shim.promise))]);
  await nextTurn();
  await nextTurn();
  assert.deepEqual([told(one), told(other)], [['disk undefined', 'plugin 7'], ['shim 8']]);
  shim.reject(new Error('dead'));
  await assert.rejects(all, { message: 'dead' });
  assert.deepEqual([told(one), told(other)], [['disk undefined', 'plugin 7'], []]);
  plugin.resolve('done');
  await nextTurn();
  assert.deepEqual(told(one), []);
});

test('where nobody collects, the result is all there is', async () => {
  assert.equal(await waitingFor('nobody', undefined, Promise.resolve(1)), 1);
});
