import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CgroupSample } from '../../monitor/cgroup-sampler.ts';
import { sumOf } from './sum.ts';
import { toUsage } from './usage-messages.ts';

const sample = (at: bigint, usage: bigint, nanoCores: bigint | undefined): CgroupSample => ({
  at,
  nanoCores,
  cpu: { usage },
  memory: {
    ...{ usage: 100, workingSet: 60, rss: 50, cache: 40, swap: 5, mappedFile: 1, kernel: 2 },
    ...{ activeFile: 1, inactiveFile: 40, limit: 1000, swapLimit: 10 },
    ...{ faults: { minor: 7, major: 1 }, ownFaults: { minor: 7, major: 1 } },
  },
});

test('usage adds up and is as old as the oldest of it; no limit is made of several', () => {
  const { cpu, memory, swap, io } = toUsage(sumOf([sample(5n, 10n, 3n), sample(4n, 20n, 4n)], 9n));
  assert.deepEqual(cpu, { timestamp: 4n, usageCoreNanoSeconds: { value: 30n }, usageNanoCores: { value: 7n } });
  assert.deepEqual(memory, {
    timestamp: 4n,
    workingSetBytes: { value: 120n },
    usageBytes: { value: 200n },
    rssBytes: { value: 100n },
    pageFaults: { value: 14n },
    majorPageFaults: { value: 2n },
  });
  assert.deepEqual(swap, { timestamp: 4n, swapUsageBytes: { value: 10n } });
  assert.equal(io, undefined);
});

test('of a rate that one of them does not have there is no sum; of nothing there is 0, now', () => {
  assert.equal(sumOf([sample(5n, 10n, 3n), sample(4n, 20n, undefined)], 9n).nanoCores, undefined);
  const { cpu, memory } = toUsage(sumOf([], 9n));
  assert.deepEqual([cpu?.timestamp, cpu?.usageCoreNanoSeconds?.value, memory?.workingSetBytes?.value], [9n, 0n, 0n]);
});

test('stall times are told in nanoseconds, and what is left of a limit', () => {
  const stall = { total: 2_123_456, avg10: 1.5, avg60: 0.5, avg300: 0.25 };
  const pressure = {
    cpu: { some: stall, full: { ...stall, total: 0 } },
    memory: undefined,
    io: { some: stall, full: stall },
  };
  const { cpu, memory, io, swap } = toUsage({ ...sample(5n, 1n, undefined), pressure });
  assert.deepEqual(cpu?.psi?.Some, { Total: 2_123_456_000n, Avg10: 1.5, Avg60: 0.5, Avg300: 0.25 });
  assert.equal(cpu?.psi?.Full?.Total, 0n);
  assert.equal(io?.psi?.Full?.Total, 2_123_456_000n);
  assert.deepEqual([cpu?.usageNanoCores, memory?.psi], [undefined, undefined]);
  assert.deepEqual([memory?.availableBytes?.value, swap?.swapAvailableBytes?.value], [940n, 5n]);
});
