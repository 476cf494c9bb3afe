import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { abortable } from './deadline.ts';
import { LastingWork } from './lasting-work.ts';

/** Work that ends when it is told to, and counts how often it was begun. */
function makeWork(abandonedMs: number, unheardMs?: number) {
  const work = new LastingWork<number>({ abandonedMs, ...(unheardMs !== undefined && { unheardMs }) });
  const ends: PromiseWithResolvers<number>[] = [];
  const body = (signal: AbortSignal) => {
    const end = Promise.withResolvers<number>();
    ends.push(end);
    return abortable(end.promise, signal);
  };
  return { ask: (signal?: AbortSignal) => work.run('key', body, signal), ends };
}

const leaving = (ms: number) => AbortSignal.timeout(ms);

suite('lasting work', () => {
  test('goes on when its first asker leaves, and a later one gets its outcome', async () => {
    const { ask, ends } = makeWork(10_000);
    await assert.rejects(ask(leaving(5)), { name: 'TimeoutError' });
    const again = [ask(), ask()];
    ends[0]?.resolve(7);
    assert.deepEqual(await Promise.all(again), [7, 7]);
    assert.equal(ends.length, 1);
    const anew = ask();
    ends[1]?.resolve(8);
    assert.equal(await anew, 8);
  });

  test('is aborted when everybody has left it for long, and begun anew after that', async () => {
    const { ask, ends } = makeWork(20);
    await assert.rejects(ask(leaving(5)), { name: 'TimeoutError' });
    // comes back in time: the patience begins anew
    await assert.rejects(ask(leaving(40)), { name: 'TimeoutError' });
    assert.equal(ends.length, 1);
    await sleep(40);
    const anew = ask();
    await sleep(5);
    assert.equal(ends.length, 2);
    ends[1]?.resolve(9);
    assert.equal(await anew, 9);
  });

  test('that is being taken back is joined by nobody', async () => {
    const work = new LastingWork<string>({ abandonedMs: 5 });
    const takenBack = Promise.withResolvers<void>();
    const first = work.run(
      'key',
      async signal => {
        await new Promise(resolve => signal.addEventListener('abort', resolve));
        await takenBack.promise;
        throw signal.reason;
      },
      leaving(5),
    );
    await assert.rejects(first, { name: 'TimeoutError' });
    await sleep(30);
    const second = work.run('key', async () => 'anew');
    await assert.rejects(
      work.run('key', async () => 'third', leaving(5)),
      { name: 'TimeoutError' },
    );
    takenBack.resolve();
    assert.equal(await second, 'anew');
  });

  test('an outcome that nobody heard is kept for the next asker alone, for a time', async () => {
    const { ask, ends } = makeWork(10_000, 30);
    await assert.rejects(ask(leaving(5)), { name: 'TimeoutError' });
    ends[0]?.reject(new Error('its reason'));
    await sleep(5);
    await assert.rejects(ask(), { message: 'its reason' });
    const second = ask(leaving(5));
    assert.equal(ends.length, 2);
    await assert.rejects(second, { name: 'TimeoutError' });
    ends[1]?.resolve(1);
    await sleep(50);
    void ask();
    assert.equal(ends.length, 3, 'kept too long');
    ends[2]?.resolve(1);
  });

  test('an outcome that was heard is not kept', async () => {
    const { ask, ends } = makeWork(10_000, 10_000);
    const first = ask();
    ends[0]?.resolve(1);
    await first;
    void ask();
    assert.equal(ends.length, 2);
    ends[1]?.resolve(1);
  });
});
