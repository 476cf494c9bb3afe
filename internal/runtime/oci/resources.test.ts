import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LinuxContainerResources } from './cri-config.ts';
import { clampOomScoreAdj } from './oom-score.ts';
import { linuxResources } from './resources.ts';
import type { OciResources } from './spec.ts';
import { resources } from './testdata/inputs.ts';

const v1 = { cgroupMode: 'v1', swapAccounting: true, hugetlbController: true } as const;
const v2 = { ...v1, cgroupMode: 'v2' } as const;

const rows: [title: string, asked: Partial<LinuxContainerResources>, expected: OciResources][] = [
  ['zeros are left out', {}, {}],
  ['a negative quota stays, it takes the limit away', { cpuQuota: -1n }, { cpu: { quota: -1 } }],
  ['an update of cpusets says nothing else', { cpusetCpus: '0-3,8' }, { cpu: { cpus: '0-3,8' } }],
  ['memory without a limit', { memoryLimitInBytes: -1n }, { memory: { limit: -1 } }],
  [
    'what no JSON number holds is as good as no limit',
    { memoryLimitInBytes: 2n ** 63n - 1n },
    { memory: { limit: 2 ** 53 - 1 } },
  ],
  [
    'hugepages keep their zeros',
    { hugepageLimits: [{ pageSize: '1GB', limit: 0n }] },
    { hugepageLimits: [{ pageSize: '1GB', limit: 0 }] },
  ],
  [
    'keys of cgroup v2 go through as they are',
    { unified: { 'memory.high': 'max' } },
    { unified: { 'memory.high': 'max' } },
  ],
];

for (const [title, asked, expected] of rows) {
  test(title, () => assert.deepEqual(linuxResources(resources(asked), v2), expected));
}

test('nothing sent is nothing set', () => assert.deepEqual(linuxResources(undefined, v1), {}));

test('what the machine cannot count is left out', () => {
  const asked = resources({ memorySwapLimitInBytes: 10n, hugepageLimits: [{ pageSize: '2MB', limit: 1n }] });
  assert.deepEqual(linuxResources(asked, { ...v1, swapAccounting: false, hugetlbController: false }), {});
});

const refused: [asked: Partial<LinuxContainerResources>, reason: RegExp][] = [
  [{ cpuShares: -2n }, /cpu_shares -2 is negative/],
  [{ cpusetCpus: '0-3;rm' }, /cpuset_cpus "0-3;rm" is not a list/],
  [{ hugepageLimits: [{ pageSize: '../1GB', limit: 1n }] }, /hugepage size/],
  [{ memoryLimitInBytes: 2n, memorySwapLimitInBytes: 1n }, /memory_swap_limit_in_bytes 1 is below/],
  [{ unified: { 'memory.max': '1' } }, /unified resource "memory.max" needs cgroup v2, this node has v1/],
];

for (const [asked, reason] of refused) {
  test(`refused: ${reason.source}`, () => assert.throws(() => linuxResources(resources(asked), v1), reason));
}

test('a key of cgroup v2 is the name of a file, not a path', () => {
  assert.throws(() => linuxResources(resources({ unified: { '../cgroup.kill': '1' } }), v2), /is no cgroup v2 file/);
});

test('the oom score is raised to what the agent may set', () => {
  assert.deepEqual(clampOomScoreAdj(-997n, 0), { score: 0, clamped: true });
  assert.deepEqual(clampOomScoreAdj(-997n, -1000), { score: -997, clamped: false });
  assert.throws(() => clampOomScoreAdj(1001n, 0), /oom_score_adj 1001/);
});
