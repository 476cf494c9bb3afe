import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { useAgent } from '../integration/support/agent.ts';
import { type Container, Pod } from '../integration/support/pods.ts';
import { until } from '../integration/support/until.ts';
import { execKind } from './support/exec-kinds.ts';
import { containerProcessesOf, read, shimsOf } from './support/own-processes.ts';
import { countFromEnvironment } from './support/random.ts';
import { type Quantity, sample, slope } from './support/samples.ts';

// as bin/berth starts it: a young generation that grows looks like a leak
process.env['NODE_OPTIONS'] = '--max-semi-space-size=2';

const execs = countFromEnvironment('BERTH_EXECS', 200);
const lanes = 4;
const samplesTaken = 10;
/** After it the agent has collected its garbage, as it does when nothing is asked of it. */
const idleMs = 3000;
const warmUp = execs / 3;
/** In KiB an exec; with few of them the heap is still growing to its working size, and pages come and go by the MiB. */
const bounds = execs >= 3000 ? { heapKiB: 0.25, anonymousKiB: 2, rssKiB: 2 } : undefined;
const looseBound = 100;

const flat: readonly Quantity[] = ['descriptors', 'threads', 'children'];
const memory = ['rssKiB', 'anonymousKiB', 'heapKiB'] as const;

test(`${execs} execs leave agent, shim and container as they were`, async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '777777']);
  const [shim] = shimsOf(agent);
  assert.ok(shim);
  const io = join(agent.folder, 'state/k8s.io', container.id, 'io');
  const isQuiet = () =>
    containerProcessesOf(agent).length === 1 && readdirSync(io).every(name => name.startsWith('init-'));
  const samples = [];
  const shims: string[] = [];
  const began = performance.now();
  for (let done = 0; done < execs; ) {
    const next = Math.min(execs, done + Math.max(lanes, Math.round(execs / samplesTaken)));
    await run(container, done, next);
    done = next;
    await until('the last of them are gone', 15_000, isQuiet);
    await sleep(idleMs);
    samples.push(await sample(agent, done));
    shims.push(`${readdirSync(`/proc/${shim.pid}/fd`).length} ${rssKiB(shim.pid)}`);
  }
  const settled = samples.filter(one => one.pods >= warmUp);
  const seconds = Math.round((performance.now() - began) / 1000);
  t.diagnostic(`${execs} execs in ${seconds} s; slopes an exec from ${Math.ceil(warmUp)} on:`);
  for (const quantity of [...flat, ...memory, 'pssKiB'] as const) {
    const values = samples.map(one => one[quantity]).join(' ');
    t.diagnostic(`${quantity}: ${slope(settled, quantity).toFixed(4)} an exec (${values})`);
  }
  t.diagnostic(`descriptors and RSS in KiB of the shim: ${shims.join(', ')}`);
  for (const quantity of flat) {
    const [first = 0, last = 0] = [settled.at(0), settled.at(-1)].map(one => one?.[quantity]);
    assert.ok(Math.abs(last - first) <= 3, `${quantity} went from ${first} to ${last}`);
  }
  for (const quantity of memory) {
    const growth = slope(settled, quantity);
    const bound = bounds?.[quantity] ?? looseBound;
    assert.ok(growth <= bound, `${quantity} grows by ${growth} an exec; the bound is ${bound}`);
  }
  const [first = 0, last = 0] = [shims.at(0), shims.at(-1)].map(text => Number(text?.split(' ')[0]));
  assert.ok(Math.abs(last - first) <= 3, `the shim's descriptors went from ${first} to ${last}`);
});

/** Those with the numbers `from` up to, not including, `to`, some at a time. */
async function run(container: Container, from: number, to: number): Promise<void> {
  let next = from;
  const lane = async () => {
    while (next < to) {
      const number = next++;
      await execKind(number)(container);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

const rssKiB = (pid: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]);
