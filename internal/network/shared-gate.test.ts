import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SharedGate } from './shared-gate.ts';

test('many share the gate; one alone is refused meanwhile', async () => {
  const gate = new SharedGate();
  const { promise, resolve } = Promise.withResolvers<void>();
  const both = [gate.shared(() => promise), gate.shared(() => promise)];
  await assert.rejects(
    gate.alone('it', async () => {}),
    { code: 'Unavailable' },
  );
  resolve();
  await Promise.all(both);
  await gate.alone('it', async () => {});
});

test('others wait for the one alone, also when it fails', async () => {
  const gate = new SharedGate();
  const order: string[] = [];
  const { promise, reject } = Promise.withResolvers<void>();
  const alone = gate.alone('it', () => promise).catch(() => order.push('alone'));
  const shared = gate.shared(async () => order.push('shared'));
  reject(new Error('broken'));
  await Promise.all([alone, shared]);
  assert.deepEqual(order.toSorted(), ['alone', 'shared']);
});
