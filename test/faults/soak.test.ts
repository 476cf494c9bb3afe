import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';
import { Pod } from '../integration/support/pods.ts';
import { until } from '../integration/support/until.ts';
import { countFromEnvironment } from './support/random.ts';
import { type Quantity, type Sample, sample, slope } from './support/samples.ts';

// as bin/berth starts it: a young generation that grows looks like a leak for thousands of pods
process.env['NODE_OPTIONS'] = '--max-semi-space-size=2';

const pods = countFromEnvironment('BERTH_PODS', 30);
const lanes = 2;
const samplesTaken = 15;
/** Code is compiled, caches and pools fill: of the first pods nothing is concluded. */
const warmUp = pods / 3;

/** With few pods the heap is still growing to its working size; with many only a leak grows. */
const memoryBoundKiB = pods >= 300 ? 32 : 1536;
const memory: readonly Quantity[] = ['rssKiB', 'anonymousKiB', 'heapKiB'];
const flat: readonly Quantity[] = ['descriptors', 'threads', 'children', 'mounts'];

test(`${pods} pods up and down leave the agent as it was`, async t => {
  const agent = await useAgent(t);
  const samples: Sample[] = [];
  const began = performance.now();
  for (let done = 0; done < pods; ) {
    const next = Math.min(pods, done + Math.max(lanes, Math.round(pods / samplesTaken)));
    await livesOf(agent, done, next);
    done = next;
    await sleep(300);
    samples.push(await sample(agent, done));
  }
  const settled = samples.filter(one => one.pods >= warmUp);
  t.diagnostic(
    `${pods} pods in ${Math.round((performance.now() - began) / 1000)} s; slopes a pod from pod ${Math.ceil(warmUp)} on:`,
  );
  for (const quantity of [...flat, ...memory, 'pssKiB'] as const) {
    const values = samples.map(one => one[quantity]).join(' ');
    t.diagnostic(`${quantity}: ${slope(settled, quantity).toFixed(3)} a pod (${values})`);
  }
  for (const quantity of flat) {
    const [first, last] = [settled.at(0), settled.at(-1)].map(one => one?.[quantity] ?? 0);
    assert.ok(Math.abs((last ?? 0) - (first ?? 0)) <= 2, `${quantity} went from ${first} to ${last}`);
  }
  for (const quantity of memory) {
    const growth = slope(settled, quantity);
    assert.ok(growth <= memoryBoundKiB, `${quantity} grows by ${growth} a pod; the bound is ${memoryBoundKiB}`);
  }
});

/** Pods number `from` up to, not including, `to`, some at a time. */
async function livesOf(agent: TestAgent, from: number, to: number): Promise<void> {
  let next = from;
  const lane = async () => {
    while (next < to) await live(agent, next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function live(agent: TestAgent, number: number): Promise<void> {
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sh', '-c', `echo pod ${number}; exec sleep 777777`]);
  assert.equal((await container.exec(['echo', 'hello'])).stdout, 'hello\n');
  await until('the log is written', 5000, async () => (await container.output()) === `pod ${number}`);
  await container.stop();
  await pod.stop();
  await pod.remove();
}
