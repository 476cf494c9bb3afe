import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResourcesRecord } from '../metadata/records.ts';
import { mergeResources } from './resources.ts';

const none: ResourcesRecord = {
  ...{ cpuPeriod: 0n, cpuQuota: 0n, cpuShares: 0n, memoryLimitInBytes: 0n, memorySwapLimitInBytes: 0n },
  ...{ oomScoreAdj: 0n, cpusetCpus: '', cpusetMems: '', hugepageLimits: [], unified: {} },
};
const held: ResourcesRecord = {
  ...{ cpuPeriod: 100_000n, cpuQuota: 50_000n, cpuShares: 512n, memoryLimitInBytes: 64n, memorySwapLimitInBytes: 80n },
  ...{ oomScoreAdj: 900n, cpusetCpus: '0-3', cpusetMems: '0' },
  hugepageLimits: [{ pageSize: '2MB', limit: 4n }],
  unified: { 'memory.oom.group': '1', 'memory.high': '60' },
};

test('an update of nothing changes nothing, and one of what was never said is all there is', () => {
  assert.deepEqual(mergeResources(held, none), held);
  assert.deepEqual(mergeResources(undefined, held), held);
});

test("the CPU manager's update of the cpuset alone leaves all else", () => {
  assert.deepEqual(mergeResources(held, { ...none, cpusetCpus: '1' }), { ...held, cpusetCpus: '1' });
});

test('what is said takes the place of what was, a quota of -1 too', () => {
  const asked: ResourcesRecord = { ...held, cpuQuota: -1n, oomScoreAdj: -997n, memorySwapLimitInBytes: 128n };
  assert.deepEqual(mergeResources(held, asked), asked);
});

test('a memory limit by itself keeps what may be swapped beside it', () => {
  const swapAfter = (memoryLimitInBytes: bigint, before = held) =>
    mergeResources(before, { ...none, memoryLimitInBytes }).memorySwapLimitInBytes;
  assert.equal(swapAfter(100n), 116n);
  assert.equal(swapAfter(32n), 48n);
  assert.equal(swapAfter(-1n), -1n);
  assert.equal(swapAfter(100n, { ...held, memorySwapLimitInBytes: 0n }), 0n);
  assert.equal(swapAfter(100n, { ...held, memorySwapLimitInBytes: -1n }), -1n);
});

test('page sizes and unified keys are each replaced by themselves', () => {
  const asked = {
    ...none,
    hugepageLimits: [
      { pageSize: '2MB', limit: 0n },
      { pageSize: '1GB', limit: 8n },
    ],
    unified: { 'memory.high': 'max' },
  };
  const { hugepageLimits, unified } = mergeResources(held, asked);
  assert.deepEqual(hugepageLimits, asked.hugepageLimits);
  assert.deepEqual(unified, { 'memory.oom.group': '1', 'memory.high': 'max' });
});
