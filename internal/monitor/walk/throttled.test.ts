import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { silent } from '../../log/log.ts';
import { Throttled, type Timed } from './throttled.ts';

function counting(ms: number, periodMs = 20) {
  let count = 0;
  const measure = async (): Promise<Timed<number>> => {
    count += 1;
    return { value: count, ms };
  };
  return new Throttled({ measure, periodMs, log: silent });
}

test('a result is good for its period, and then the old one is told while the next is found out', async () => {
  const throttled = counting(0);
  assert.equal((await throttled.of('a', 'a'))?.value, 1);
  assert.equal((await throttled.of('a', 'a'))?.value, 1);
  assert.equal((await throttled.of('b', 'b'))?.value, 2, 'of its own');
  await sleep(30);
  assert.equal((await throttled.of('a', 'a'))?.value, 1);
  await sleep(1);
  assert.equal((await throttled.of('a', 'a'))?.value, 3);
});

test('what takes long is good for longer, by twenty times', async () => {
  const throttled = counting(1000, 1);
  await throttled.of('a', 'a');
  await sleep(30);
  await throttled.of('a', 'a');
  await sleep(1);
  assert.equal((await throttled.of('a', 'a'))?.value, 1);
});

test('a first result is waited for only so long, by whoever asks first', async () => {
  const { promise, resolve } = Promise.withResolvers<Timed<string>>();
  const throttled = new Throttled({ measure: () => promise, periodMs: 1000, firstMs: 50, log: silent });
  const began = performance.now();
  assert.equal(await throttled.of('a', 'a'), undefined);
  assert.ok(performance.now() - began >= 45);
  const again = performance.now();
  assert.equal(await throttled.of('a', 'a'), undefined);
  assert.ok(performance.now() - again < 40, 'not waited for twice');
  resolve({ value: 'found', ms: 1 });
  await sleep(1);
  assert.equal((await throttled.of('a', 'a'))?.value, 'found');
});

test('a failure leaves the last result, and what is gone or forgotten has none', async () => {
  const outcomes: (Timed<number | undefined> | Error)[] = [
    { value: 1, ms: 0 },
    new Error('no'),
    { value: undefined, ms: 0 },
  ];
  const measure = async () => {
    const outcome = outcomes.shift() ?? new Error('asked too often');
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  const throttled = new Throttled({ measure, periodMs: 1, log: silent });
  assert.equal((await throttled.of('a', 'a'))?.value, 1);
  await sleep(5);
  await throttled.of('a', 'a');
  await sleep(5);
  assert.equal((await throttled.of('a', 'a'))?.value, 1);
  await sleep(5);
  assert.equal(await throttled.of('a', 'a'), undefined);
  assert.equal(outcomes.length, 0);
});
