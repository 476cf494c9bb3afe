import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { abortable, deadline } from './deadline.ts';
import { KeyedLock } from './keyed-lock.ts';
import { SingleFlight } from './single-flight.ts';
import { allOrNone, everyStep, together } from './together.ts';
import { WhenIdle } from './when-idle.ts';

test('a lock lets one at a time in per key, in the order of asking, after a failure too', async () => {
  const lock = new KeyedLock();
  const order: string[] = [];
  const enter = (key: string, name: string, ms: number, fails = false) =>
    lock.run(key, async () => {
      order.push(`${name} in`);
      await sleep(ms);
      order.push(`${name} out`);
      if (fails) throw new Error(name);
    });
  const first = assert.rejects(enter('a', 'first', 20, true));
  await Promise.all([first, enter('a', 'second', 1), enter('b', 'other', 1)]);
  assert.deepEqual(order, ['first in', 'other in', 'other out', 'first out', 'second in', 'second out']);
});

test('who asks while one is under way gets its result; later, a new run', async () => {
  const flights = new SingleFlight<number>();
  let runs = 0;
  const run = () =>
    flights.run('key', async () => {
      await sleep(5);
      return ++runs;
    });
  assert.deepEqual(await Promise.all([run(), run()]), [1, 1]);
  assert.equal(await run(), 2);
});

test('together waits for all before it throws the first failure', async () => {
  let finished = false;
  const slow = sleep(20).then(() => {
    finished = true;
  });
  await assert.rejects(together([Promise.reject(new Error('broken')), slow]), /broken/);
  assert.ok(finished);
  assert.deepEqual(await together([Promise.resolve(1), 'two']), [1, 'two']);
});

test('every step runs though the ones before it threw, and the first failure is thrown', async () => {
  const ran: number[] = [];
  const step = (n: number, fails: boolean) => () => {
    ran.push(n);
    if (fails) throw new Error(`step ${n}`);
  };
  await assert.rejects(everyStep([step(1, true), step(2, true), step(3, false)]), /step 1/);
  assert.deepEqual(ran, [1, 2, 3]);
});

test('the first failure of what is of use only as a whole gives up the rest, and is thrown when all have ended', async () => {
  let given: unknown;
  const whole = allOrNone(undefined, signal => [
    sleep(5).then(() => Promise.reject(new Error('broken'))),
    sleep(60_000, undefined, { signal }).catch(async error => {
      given = error.cause;
      await sleep(5);
      throw new Error('given up');
    }),
  ]);
  await assert.rejects(whole, /broken/);
  assert.match(String(given), /broken/);
  await allOrNone(AbortSignal.timeout(60_000), () => [Promise.resolve(), sleep(1)]);
  const asked = (signal: AbortSignal) => [sleep(60_000, undefined, { signal }).catch(() => signal.throwIfAborted())];
  await assert.rejects(allOrNone(AbortSignal.abort(new Error('changed my mind')), asked), /changed my mind/);
});

test('a deadline says what took too long, and leaves no timer', async () => {
  await assert.rejects(deadline(new Promise(() => {}), 5, 'the plugin'), {
    code: 'DeadlineExceeded',
    message: 'the plugin took longer than 5 ms',
  });
  assert.equal(await deadline(Promise.resolve('done'), 60_000, 'nothing'), 'done');
});

test('an aborted wait rejects with the reason of the signal', async () => {
  const controller = new AbortController();
  const waiting = assert.rejects(abortable(new Promise(() => {}), controller.signal), /gone away/);
  controller.abort(new Error('gone away'));
  await waiting;
  await assert.rejects(abortable(Promise.resolve(1), controller.signal), /gone away/);
});

test('what waits for idleness runs once after each time of activity, and not after close', async () => {
  let runs = 0;
  const idle = new WhenIdle({ quietMs: 20, run: () => runs++ });
  for (let i = 0; i < 5; i++) {
    idle.touch();
    await sleep(5);
  }
  assert.equal(runs, 0);
  await sleep(60);
  assert.equal(runs, 1);
  idle.touch();
  idle.close();
  await sleep(40);
  assert.equal(runs, 1);
});
