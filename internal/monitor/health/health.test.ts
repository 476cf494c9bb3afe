import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { HealthChecks } from './health-checks.ts';
import { LoopCheck } from './loop-check.ts';
import { shimsCheck } from './shims-check.ts';

test('a report says ok, and of what hangs, fails or is worth a word more than that', async () => {
  let begun = 0;
  const hang = () => {
    begun++;
    return new Promise<undefined>(() => {});
  };
  const fails = async () => {
    throw new Error('gone');
  };
  const fine = { name: 'a', run: async () => undefined };
  assert.deepEqual(await new HealthChecks({ checks: [fine] }).report(false), { healthy: true, text: 'ok\n' });
  const checks = [fine, { name: 'b', run: async () => 'slow' }, { name: 'c', run: fails }, { name: 'd', run: hang }];
  const health = new HealthChecks({ checks, timeoutMs: 20 });
  const lines = ['[+]a ok', '[+]b ok: slow', '[-]c failed: gone', '[-]d failed: no answer within 20 ms'];
  const text = [...lines, 'healthz check failed', ''].join('\n');
  assert.deepEqual(await health.report(false), { healthy: false, text });
  await Promise.all([health.report(true), health.report(true)]);
  assert.equal(begun, 1, 'a check that hangs is begun again and again');
});

test('a loop is ill when it is behind all the time, not after one stall', async () => {
  let clock = 0;
  const loop = new LoopCheck({ now: () => clock });
  const look = (afterMs: number) => {
    clock += afterMs;
    loop.look();
  };
  for (const afterMs of [1000, 1001, 30_000, 1000, 1000, 1000]) look(afterMs);
  await loop.run();
  for (let i = 0; i < 5; i++) look(2500);
  await assert.rejects(loop.run(), /at least 1500 ms behind/);
  look(1000);
  await loop.run();
});

test('a loop that is kept busy is seen by its own timer', async t => {
  const loop = new LoopCheck({ lookMs: 10, lateMs: 20 });
  loop.start();
  t.after(() => loop.close());
  for (let i = 0; i < 8; i++) {
    const began = performance.now();
    while (performance.now() - began < 60);
    await sleep(1);
  }
  await assert.rejects(loop.run(), /behind/);
});

const silence = () => new Promise<void>(() => {});
const answers = async () => {};

function check(...pings: (() => Promise<void>)[]) {
  const shims = pings.map((ping, index) => ({ sandboxId: `p${index}`, ping }));
  return shimsCheck({ shims: () => shims, pingMs: 20 });
}

test('shims that answer, or none at all, are worth no word', async () => {
  assert.equal(await check().run(), undefined);
  assert.equal(await check(answers, answers).run(), undefined);
});

test('silent shims are told but make nobody ill as long as one answers', async () => {
  assert.equal(await check(silence, answers, answers).run(), '1 of 3 shims do not answer, of pod p0');
  assert.match((await check(silence, silence, silence, silence, answers).run()) ?? '', /^4 of 5 shims/);
});

test('one or two silent shims are no sign that the agent does not hear', async () => {
  assert.match((await check(silence).run()) ?? '', /^1 of 1/);
  assert.match((await check(silence, silence).run()) ?? '', /^2 of 2/);
});

test('none of several shims answers: the agent may be deaf', async () => {
  await assert.rejects(check(silence, silence, silence).run(), /^BerthError: none of 3 shims answers$/);
  const broken = () => Promise.reject(new Error('the connection is closed'));
  await assert.rejects(check(broken, broken, broken, broken, broken, broken).run(), /none of 5 shims/);
});

test('each look asks another shim, and of one that is silent only once', async () => {
  const asked: string[] = [];
  const shims = ['a', 'b', 'c'].map(sandboxId => ({
    sandboxId,
    ping: () => {
      asked.push(sandboxId);
      return sandboxId === 'b' ? silence() : answers();
    },
  }));
  const shimsAsked = shimsCheck({ shims: () => shims, pingMs: 10 });
  for (let i = 0; i < 6; i++) await shimsAsked.run();
  assert.equal(asked.filter(id => id === 'b').length, 1);
  assert.ok(asked.filter(id => id === 'a').length >= 2);
});
