import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { silent } from '../../log/log.ts';
import { Throttled, type Timed } from './throttled.ts';

/** Numbers its measurements; the clock stands until it is set. */
function counting(ms: number, periodMs: number) {
  const clock = { now: 0 };
  let count = 0;
  const measure = async (): Promise<Timed<number>> => {
    count += 1;
    return { value: count, ms };
  };
  const throttled = new Throttled({ measure, periodMs, log: silent, now: () => clock.now });
  const ask = async (key: string) => {
    const { value } = (await throttled.of(key, key)) ?? {};
    // what was begun by it ends
    await sleep(1);
    return value;
  };
  return { clock, ask };
}

test('a result is good for its period, and then the old one is told while the next is found out', async () => {
  const { clock, ask } = counting(0, 20);
  assert.equal(await ask('a'), 1);
  assert.equal(await ask('a'), 1);
  assert.equal(await ask('b'), 2, 'of its own');
  clock.now = 19;
  assert.equal(await ask('a'), 1);
  clock.now = 20;
  assert.equal(await ask('a'), 1);
  assert.equal(await ask('a'), 3);
});

test('what takes long is good for longer, by twenty times', async () => {
  const { clock, ask } = counting(1000, 1);
  assert.equal(await ask('a'), 1);
  clock.now = 19_999;
  assert.equal(await ask('a'), 1);
  assert.equal(await ask('a'), 1);
  clock.now = 20_000;
  assert.equal(await ask('a'), 1);
  assert.equal(await ask('a'), 2);
});

test('a later result is begun a while after the answer, once for all who ask meanwhile', async () => {
  const begun: number[] = [];
  const measure = async () => ({ value: begun.push(performance.now()), ms: 0 });
  const clock = { now: 0 };
  const throttled = new Throttled({ measure, periodMs: 10, laterMs: 40, log: silent, now: () => clock.now });
  const ask = async () => (await throttled.of('a', 'a'))?.value;
  assert.equal(await ask(), 1, 'the first one at once');
  clock.now = 10;
  const asked = performance.now();
  assert.deepEqual(await Promise.all([ask(), ask()]), [1, 1]);
  await sleep(60);
  assert.equal(await ask(), 2);
  assert.equal(begun.length, 2);
  assert.ok((begun[1] ?? 0) - asked >= 35);
});

test('a first result is waited for only so long, by whoever asks first', async () => {
  const clock = { now: 0 };
  const { promise, resolve } = Promise.withResolvers<Timed<string>>();
  const measure = () => promise;
  const throttled = new Throttled({ measure, periodMs: 1000, firstMs: 50, log: silent, now: () => clock.now });
  const began = performance.now();
  assert.equal(await throttled.of('a', 'a'), undefined);
  assert.ok(performance.now() - began >= 45);
  clock.now = 50;
  const later = throttled.of('a', 'a');
  assert.equal(await Promise.race([later, sleep(0, 'waited for')]), undefined, 'not twice');
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
  await sleep(0);
  assert.deepEqual(throttled.report('sizes'), { name: 'sizes', failures: 1, durationMs: 0 });
  await sleep(5);
  assert.equal((await throttled.of('a', 'a'))?.value, 1);
  await sleep(5);
  assert.equal(throttled.report('sizes').failures, 0);
  assert.equal(await throttled.of('a', 'a'), undefined);
  assert.equal(outcomes.length, 0);
});
