import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { Turns } from './turns.ts';
import { collectWaits, type Wait } from './waits.ts';

test('turns are never more than the limit, and go in the order of coming', async () => {
  const turns = new Turns(2);
  const order: number[] = [];
  let inside = 0;
  const visit = async (n: number) => {
    const leave = await turns.take();
    order.push(n);
    assert.ok(++inside <= 2);
    await new Promise(resolve => setImmediate(resolve));
    inside--;
    leave();
    leave();
  };
  await Promise.all([1, 2, 3, 4, 5, 6].map(visit));
  assert.deepEqual(order, [1, 2, 3, 4, 5, 6]);
  assert.ok(turns.idle);
});

test('all turns come back, whoever leaves off while waiting', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.boolean(), { maxLength: 12 }),
      async (limit, aborts) => {
        const turns = new Turns(limit);
        const visits = aborts.map(async abort => {
          const controller = new AbortController();
          if (abort) queueMicrotask(() => controller.abort(new Error('left')));
          const leave = await turns.take(controller.signal).catch(() => () => {});
          await Promise.resolve();
          leave();
        });
        await Promise.all(visits);
        assert.ok(turns.idle);
      },
    ),
  );
});

test('who takes long no longer counts, and its end passes no second turn on', async () => {
  const turns = new Turns(1, { holdMs: 20 });
  const long = await turns.take();
  const next = await turns.take();
  const third = turns.take();
  long();
  assert.equal(await Promise.race([third, sleep(5, 'waits')]), 'waits');
  next();
  await third;
});

test('who gives up waiting leaves the line, and a turn that just came goes to the next one', async () => {
  const turns = new Turns(1);
  const first = await turns.take();
  const [gone, late] = [new AbortController(), new AbortController()];
  const refused = assert.rejects(turns.take(gone.signal), /given up/);
  const lost = assert.rejects(turns.take(late.signal), /too late/);
  const last = turns.take();
  gone.abort(new Error('given up'));
  await refused;
  late.abort(new Error('too late'));
  first();
  await lost;
  (await last)();
  await turns.take();
});

test('what is waited for is told', async () => {
  const turns = new Turns(1, { what: 'its turn' });
  const first = await turns.take();
  const waits = new Set<Wait>();
  const second = collectWaits(waits, () => turns.take());
  assert.deepEqual(
    [...waits].map(({ on }) => on),
    ['its turn'],
  );
  first();
  await second;
  assert.equal(waits.size, 0);
});
