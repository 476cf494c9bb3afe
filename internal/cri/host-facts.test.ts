import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Machine } from '../host/machine.ts';
import { hostFacts } from './host-facts.ts';

const machine = {
  ...{ kernel: '6.1.0-18-amd64', architecture: 'x64', capabilities: ['CAP_SYS_RESOURCE'], cgroupMode: 'v2' },
  ...{ cgroupControllers: ['cpu', 'hugetlb'], unifiedControllers: [], apparmor: true, selinux: false, seccomp: true },
  swapAccounting: true,
} as unknown as Machine;
const facts = (more: Partial<Machine> = {}) => hostFacts({ ...machine, ...more });

test('the machine is told as the spec builder asks', () => {
  const { arch, kernel, cgroupMode, minOomScoreAdj, highestRlimits } = facts();
  assert.deepEqual([arch, kernel, cgroupMode], ['amd64', { major: 6, minor: 1 }, 'v2']);
  assert.deepEqual([minOomScoreAdj, highestRlimits], [-1000, {}]);
});

test("without CAP_SYS_RESOURCE the agent's own score and limits are the bounds", () => {
  const { minOomScoreAdj, highestRlimits } = facts({ capabilities: [] });
  assert.ok(minOomScoreAdj > -1000);
  assert.ok(Number(highestRlimits['RLIMIT_NOFILE']) > 0);
});

test('hugepages are limited where OCI runtimes see the controller', () => {
  assert.equal(facts().hugetlbController, true);
  assert.equal(facts({ cgroupMode: 'hybrid' }).hugetlbController, true);
  assert.equal(facts({ cgroupMode: 'hybrid', unifiedControllers: ['hugetlb'] }).hugetlbController, false);
  assert.equal(facts({ cgroupControllers: ['cpu'] }).hugetlbController, false);
});
