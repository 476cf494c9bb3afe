import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useAgent } from '../integration/support/agent.ts';
import { Pod } from '../integration/support/pods.ts';
import { countFromEnvironment } from './support/random.ts';

const ends = countFromEnvironment('BERTH_OOMS', 24);
const lanes = 4;
const small = 6n << 20n;
const resources = { memoryLimitInBytes: small, memorySwapLimitInBytes: small };

test(`${ends} containers that run out of memory in their first milliseconds are all known as such`, async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const outcomes = new Map<string, number>();
  const lives: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < ends) {
      const container = await pod.start(`greedy-${next++}`, ['tail', '/dev/zero'], { linux: { resources } });
      const { exitCode, reason, startedAt, finishedAt } = await container.exited();
      const outcome = `${exitCode} ${reason}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      lives.push(Number(finishedAt - startedAt) / 1e6);
      await container.remove();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  lives.sort((a, b) => a - b);
  t.diagnostic(`lives of ${lives[0]} to ${lives.at(-1)} ms, half of them within ${lives[lives.length >> 1]} ms`);
  assert.deepEqual([...outcomes], [['137 OOMKilled', ends]]);
  const metrics = await (await fetch(`http://${agent.metrics}/metrics`)).text();
  const counted = [...metrics.matchAll(/^berth_container_oom_ends_total\{limit="(\w+)"\} (\d+)$/gm)];
  const [container = 0, ofPod = 0, ofNode = 0, unknown = 0] = ['container', 'pod', 'node', 'unknown'].map(name =>
    Number(counted.find(([, limit]) => limit === name)?.[2]),
  );
  // the kernel names the limits of ten kills in five seconds
  assert.deepEqual([container + unknown, ofPod, ofNode], [ends, 0, 0]);
});
