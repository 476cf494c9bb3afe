import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recovery } from './recovery.ts';

test('a change waits for its own pod, and for no other', async () => {
  const recovery = new Recovery();
  const [slow, quick] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  recovery.begin('slow', () => slow.promise);
  recovery.begin('quick', () => quick.promise);
  await recovery.of('new');
  let answered = false;
  const waiting = recovery.of('slow').then(() => {
    answered = true;
  });
  quick.resolve();
  await recovery.of('quick');
  assert.deepEqual([answered, recovery.pending], [false, ['slow']]);
  assert.equal(await recovery.settled(5), false);
  slow.resolve();
  await waiting;
  assert.deepEqual([recovery.pending, await recovery.settled(5)], [[], true]);
});

test('a change does not wait for ever, nor for a client that is gone', async () => {
  const recovery = new Recovery({ patienceMs: 10 });
  const never = Promise.withResolvers<void>();
  recovery.begin('wedged', () => never.promise);
  await assert.rejects(recovery.of('wedged'), { code: 'DeadlineExceeded', message: /pod sandbox "wedged"/ });
  const client = new AbortController();
  const waiting = assert.rejects(recovery.of('wedged', client.signal), /gone/);
  client.abort(new Error('gone'));
  await waiting;
  never.resolve();
});

test('the work is told when the agent ends', async () => {
  const recovery = new Recovery();
  recovery.begin('one', async signal => {
    await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }));
  });
  recovery.close();
  await recovery.of('one');
  assert.deepEqual(recovery.pending, []);
});
