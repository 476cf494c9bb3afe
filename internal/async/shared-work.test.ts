import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SharedWork } from './shared-work.ts';

/** Work that ends by hand, or 5 ms after its abort. */
function controlled() {
  const log: string[] = [];
  const end = Promise.withResolvers<void>();
  const begin = (signal: AbortSignal) => {
    log.push('begun');
    signal.addEventListener('abort', () => {
      log.push('aborted');
      setTimeout(() => end.reject(signal.reason), 5);
    });
    return { handle: log.length, done: end.promise };
  };
  return { log, begin, end };
}

test('who joins shares what the first began, and only the first is told that it is its own', async () => {
  const shared = new SharedWork<number>();
  const { log, begin, end } = controlled();
  const first = await shared.join('key', begin);
  const second = await shared.join('key', begin);
  assert.deepEqual([first.handle, second.handle], [1, 1]);
  assert.deepEqual([first.isFirst, second.isFirst], [true, false]);
  await first[Symbol.asyncDispose]();
  end.resolve();
  await second.done;
  await second[Symbol.asyncDispose]();
  assert.deepEqual(log, ['begun']);
});

test('the last to leave aborts the work and waits for its end; who comes meanwhile begins anew', async () => {
  const shared = new SharedWork<number>();
  const one = controlled();
  const ride = await shared.join('key', one.begin);
  const left = ride[Symbol.asyncDispose]();
  const two = controlled();
  const joining = shared.join('key', two.begin);
  assert.deepEqual(two.log, []);
  await left;
  assert.deepEqual(one.log, ['begun', 'aborted']);
  assert.equal((await joining).isFirst, true);
  assert.deepEqual(two.log, ['begun']);
  two.end.resolve();
});

test('a failure reaches all who ride', async () => {
  const shared = new SharedWork<number>();
  const { begin, end } = controlled();
  const rides = [await shared.join('key', begin), await shared.join('key', begin)];
  end.reject(new Error('broken'));
  for (const { done } of rides) await assert.rejects(done, /broken/);
});

test('an asker that has given up joins nothing', async () => {
  const shared = new SharedWork<number>();
  const { log, begin } = controlled();
  await assert.rejects(shared.join('key', begin, AbortSignal.abort(new Error('gone'))), /gone/);
  assert.deepEqual(log, []);
});
