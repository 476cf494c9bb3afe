import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { registerAgentMetrics } from './agent-metrics.ts';

test('a turn that keeps the event loop is told once, and waiting is none', async () => {
  const registry = new Registry();
  registerAgentMetrics(registry, { version: '1', revision: 'a' });
  const longest = async () => {
    const text = await registry.metrics();
    const value = (which: string) =>
      Number(new RegExp(`^berth_nodejs_eventloop_lag_${which}_seconds (.+)$`, 'm').exec(text)?.[1]);
    assert.ok(value('p50') <= value('p90') && value('p90') <= value('p99') && value('p99') <= value('max'), text);
    return value('max');
  };
  // compiling the exposition is a long turn
  await longest();
  await sleep(1);
  await longest();
  const began = performance.now();
  while (performance.now() - began < 300);
  await sleep(1);
  assert.ok((await longest()) >= 0.3);
  await sleep(300);
  assert.ok((await longest()) < 0.2);
});

test('nothing looks at the event loop of an idle agent', async () => {
  registerAgentMetrics(new Registry(), { version: '1', revision: 'a' });
  await sleep(50);
  const before = process.resourceUsage().voluntaryContextSwitches;
  await sleep(500);
  assert.ok(process.resourceUsage().voluntaryContextSwitches - before < 25);
});
