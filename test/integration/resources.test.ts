import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { test } from 'node:test';
import type { runtime } from '../../api/gen/cri.js';
import { probeMachine } from '../../internal/host/machine.ts';
import { useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';

const resources = {
  cpuPeriod: 50_000n,
  cpuQuota: 25_000n,
  cpuShares: 512n,
  memoryLimitInBytes: 64n * 1024n * 1024n,
  memorySwapLimitInBytes: 0n,
  oomScoreAdj: 900n,
  cpusetCpus: '0',
  cpusetMems: '',
  hugepageLimits: [],
  unified: {},
} satisfies runtime.v1.ILinuxContainerResources;

test('limits reach the cgroup and the process, and the status gives them back as they were sent', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100000'], { linux: { resources } });
  assert.equal(limit(container, 'cpu.cfs_quota_us', 'cpu.max'), limitOf('25000', '25000 50000'));
  assert.equal(limit(container, 'cpu.shares', 'cpu.weight'), limitOf('512', '20'));
  assert.equal(limit(container, 'memory.limit_in_bytes', 'memory.max'), '67108864');
  assert.equal(limit(container, 'cpuset.cpus', 'cpuset.cpus'), '0');
  assert.equal((await container.exec(['cat', '/proc/1/oom_score_adj'])).stdout, '900\n');
  assert.deepEqual((await container.status()).resources?.linux, resources);
  await agent.restart();
  assert.deepEqual((await container.status()).resources?.linux, resources);
});

test('a container lives in the cgroup parent of its pod, and takes nothing of it away when it goes', async t => {
  const { cgroupDriver } = await probeMachine();
  const cgroupParent = `/kubeletit${process.pid}${cgroupDriver === 'systemd' ? '.slice' : ''}`;
  const agent = await useAgent(t);
  t.after(async () => {
    // a kubelet makes the parent and removes it; here runc made it
    await Promise.all(globSync(`/sys/fs/cgroup/{,*/}${cgroupParent.slice(1)}/`).map(folder => rmdir(folder)));
  });
  const pod = await Pod.run(agent, { linux: { cgroupParent } });
  const container = await pod.start('main', ['sleep', '100000']);
  const found = globSync(`/sys/fs/cgroup/{,memory/,unified/}${cgroupParent.slice(1)}/*${container.id}*/`);
  assert.ok(found.length > 0);
  await pod.remove();
  const left = globSync(`/sys/fs/cgroup/{,*/}${cgroupParent.slice(1)}/*/`);
  assert.deepEqual(left, []);
});

const isV2 = globSync('/sys/fs/cgroup/cgroup.controllers').length > 0;
const limitOf = (v1: string, v2: string): string => (isV2 ? v2 : v1);

function limit({ id }: Container, v1: string, v2: string): string {
  const [file] = globSync(`/sys/fs/cgroup/**/*${id}*/${limitOf(v1, v2)}`);
  assert.ok(file, `the container has ${limitOf(v1, v2)}`);
  return readFileSync(file, 'utf8').trim();
}
