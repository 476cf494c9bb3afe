import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { emitting } from './emitting.ts';

test('what is emitted comes in order, at the pace of the reader, and the error comes last', async () => {
  const taken: number[] = [];
  const items = emitting<number>(async emit => {
    for (let item = 0; item < 3; item++) {
      await emit(item);
      taken.push(item);
      await sleep(1);
    }
    void emit(3);
    throw new Error('the end');
  });
  const seen: number[] = [];
  const read = async () => {
    for await (const item of items) {
      assert.ok(!taken.includes(item), `${item} is taken before the reader has done with it`);
      seen.push(item);
    }
  };
  await assert.rejects(read(), /the end/);
  assert.deepEqual(seen, [0, 1, 2, 3]);
  assert.deepEqual(taken, [0, 1, 2]);
});

test('a reader that leaves has the body told, and waits for its end', async () => {
  let ended = false;
  const items = emitting<number>(async (emit, gone) => {
    for (let item = 0; !gone.aborted; item++) await emit(item);
    await sleep(5);
    ended = true;
  });
  for await (const item of items) if (item === 2) break;
  assert.ok(ended);
});

test('a body that emits nothing and fails is heard of', async () => {
  const failing = emitting(() => Promise.reject(new Error('at once')));
  await assert.rejects(failing.next(), /at once/);
});
