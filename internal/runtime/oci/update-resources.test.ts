import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerSpec } from './container-spec.ts';
import type { LinuxContainerResources } from './cri-config.ts';
import { containerConfig, containerInput, host, resources } from './testdata/inputs.ts';
import { changedLimits, withResources } from './update-resources.ts';

const specOf = (more: Partial<LinuxContainerResources>, facts = host) =>
  containerSpec(
    containerInput({ host: facts, pidsLimit: 99, config: containerConfig({ linux: { resources: resources(more) } }) }),
  ).spec;

test('a spec with other limits is the one that a create with them makes', () => {
  const asked = { cpuShares: 2048n, memoryLimitInBytes: 64n, oomScoreAdj: 3n, unified: { 'memory.high': '60' } };
  const before = specOf({ cpuQuota: 1000n, oomScoreAdj: 900n });
  assert.deepEqual(withResources(before, resources(asked), host), { spec: specOf(asked), oomScoreClamped: false });
});

test('the oom score is clamped as at the creation', () => {
  const { spec, oomScoreClamped } = withResources(specOf({}), resources({ oomScoreAdj: -997n }), {
    ...host,
    minOomScoreAdj: -5,
  });
  assert.deepEqual([spec.process.oomScoreAdj, oomScoreClamped], [-5, true]);
});

test('a running container is told its limits, never its devices, and which it has no more', () => {
  const limited = specOf({ cpuQuota: 1000n, cpuPeriod: 5000n, memoryLimitInBytes: 64n, memorySwapLimitInBytes: 64n });
  assert.deepEqual(changedLimits(specOf({}), limited), {
    cpu: { quota: 1000, period: 5000 },
    memory: { limit: 64, swap: 64 },
  });
  assert.deepEqual(changedLimits(limited, specOf({ cpuShares: 2n })), {
    cpu: { quota: -1, shares: 2 },
    memory: { limit: -1, swap: -1 },
  });
});
