import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { probeMachine } from '../../internal/host/machine.ts';
import { useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';
import { berthOnly, onContainerd, refused } from './support/runtime-under-test.ts';
import { until } from './support/until.ts';

const isV2 = globSync('/sys/fs/cgroup/cgroup.controllers').length > 0;
const limitOf = (v1: string, v2: string): string => (isV2 ? v2 : v1);

const idle = ['sleep', '100000'];

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
  // containerd tells of swap what it made of it
  const told = { ...resources, ...(onContainerd && { memorySwapLimitInBytes: resources.memoryLimitInBytes }) };
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100000'], { linux: { resources } });
  assert.equal(limit(container, 'cpu.cfs_quota_us', 'cpu.max'), limitOf('25000', '25000 50000'));
  assert.equal(limit(container, 'cpu.shares', 'cpu.weight'), limitOf('512', '20'));
  assert.equal(limit(container, 'memory.limit_in_bytes', 'memory.max'), '67108864');
  assert.equal(limit(container, 'cpuset.cpus', 'cpuset.cpus'), '0');
  assert.equal((await container.exec(['cat', '/proc/1/oom_score_adj'])).stdout, '900\n');
  assert.deepEqual((await container.status()).resources?.linux, told);
  await agent.restart();
  assert.deepEqual((await container.status()).resources?.linux, told);
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

test(
  'an update changes a running container in place, a created one before it starts, and what is 0 in neither',
  berthOnly('an update of containerd 1.6 leaves oom scores alone'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const created = await pod.create('created', ['sleep', '100000'], { linux: { resources } });
    const running = await pod.start('running', ['sleep', '100000'], { linux: { resources } });
    const asked = { cpuQuota: 40_000n, cpuShares: 1024n, memoryLimitInBytes: 128n * 1024n * 1024n, oomScoreAdj: 950n };
    const update = (id: string, linux: runtime.v1.ILinuxContainerResources) =>
      agent.client.call(runtimeService.UpdateContainerResources, { containerId: id, linux });
    for (const { id } of [created, running]) await update(id, asked);
    await created.start();
    for (const container of [created, running]) {
      assert.equal(limit(container, 'cpu.cfs_quota_us', 'cpu.max'), limitOf('40000', '40000 50000'));
      assert.equal(limit(container, 'cpu.shares', 'cpu.weight'), limitOf('1024', '39'));
      assert.equal(limit(container, 'memory.limit_in_bytes', 'memory.max'), '134217728');
      assert.equal(limit(container, 'cpuset.cpus', 'cpuset.cpus'), '0');
      assert.equal((await container.exec(['cat', '/proc/1/oom_score_adj'])).stdout, '950\n');
      assert.deepEqual((await container.status()).resources?.linux, { ...resources, ...asked });
    }
    await agent.restart();
    for (const container of [created, running]) {
      assert.deepEqual((await container.status()).resources?.linux, { ...resources, ...asked });
    }
    // the CPU manager sends nothing but this
    await update(running.id, { cpusetCpus: '0-1' });
    assert.equal(limit(running, 'cpuset.cpus', 'cpuset.cpus'), '0-1');
    assert.equal(limit(running, 'cpu.cfs_quota_us', 'cpu.max'), limitOf('40000', '40000 50000'));
    await update(running.id, { cpuQuota: -1n });
    assert.equal(limit(running, 'cpu.cfs_quota_us', 'cpu.max'), limitOf('-1', 'max 50000'));
    const device = await running.exec(['sh', '-c', 'echo kept > /dev/null && mknod /tmp/kmsg c 1 11 && cat /tmp/kmsg']);
    assert.match(device.stderr, /not permitted/, 'an update leaves the device rules alone');
  },
);

test('swap and memory move together, either way, and a limit that cannot hold changes nothing', {
  skip: isV2,
}, async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const mib = 1024n * 1024n;
  const linux = { resources: { memoryLimitInBytes: 32n * mib, memorySwapLimitInBytes: 32n * mib } };
  const container = await pod.start(
    'main',
    ['sh', '-c', 'head -c 20m /dev/zero | tail -c 20m > /dev/null; echo done; sleep 100000'],
    {
      linux,
    },
  );
  await until('it uses its memory no more', 10_000, async () => (await container.output()) === 'done');
  const update = (resources: runtime.v1.ILinuxContainerResources) =>
    agent.client.call(runtimeService.UpdateContainerResources, { containerId: container.id, linux: resources });
  for (const size of [128n, 16n, 64n]) {
    await update({ memoryLimitInBytes: size * mib });
    assert.equal(limit(container, 'memory.limit_in_bytes', ''), String(size * mib));
    assert.equal(limit(container, 'memory.memsw.limit_in_bytes', ''), String(size * mib));
  }
  const tooLittle = new RegExp(`could not update the resources of container "${container.id}"`);
  await assert.rejects(update({ memoryLimitInBytes: 4096n }), refused('InvalidArgument', tooLittle));
  await assert.rejects(update({ memorySwapLimitInBytes: 1n }), refused('InvalidArgument'));
  assert.equal((await container.status()).resources?.linux?.memoryLimitInBytes, 64n * mib);
  assert.equal(limit(container, 'memory.limit_in_bytes', ''), String(64n * mib));
});

test("a kubelet's pod cgroup is left alone", berthOnly('containerd 1.6 updates no pods'), async t => {
  const { cgroupDriver } = await probeMachine();
  const cgroupParent = `/kubeletown${process.pid}${cgroupDriver === 'systemd' ? '.slice' : ''}`;
  const agent = await useAgent(t);
  const memory = globSync('/sys/fs/cgroup/memory/').length > 0 ? '/sys/fs/cgroup/memory' : '/sys/fs/cgroup';
  t.after(async () => {
    await Promise.all(globSync(`/sys/fs/cgroup/{,*/}${cgroupParent.slice(1)}/`).map(folder => rmdir(folder)));
  });
  const pod = await Pod.run(agent, { linux: { cgroupParent, resources } });
  await pod.start('main', ['sleep', '100000']);
  const read = () => readFileSync(`${memory}${cgroupParent}/${limitOf('memory.limit_in_bytes', 'memory.max')}`, 'utf8');
  const before = read();
  await agent.client.call(runtimeService.UpdatePodSandboxResources, { podSandboxId: pod.id, resources });
  assert.equal(read(), before);
  await pod.remove();
});

test(
  'a score below what the agent may set is raised to that, and told once',
  berthOnly('containerd 1.6 tells the score that it made of it'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const linux = { resources: { oomScoreAdj: -997n } };
    const containers = [await pod.start('one', idle, { linux }), await pod.start('two', idle, { linux })];
    const lacks = (await probeMachine()).missingCapabilities.includes('CAP_SYS_RESOURCE');
    const lowest = lacks ? readFileSync('/proc/self/oom_score_adj', 'utf8') : '-997\n';
    for (const container of containers) {
      assert.equal((await container.exec(['cat', '/proc/1/oom_score_adj'])).stdout, lowest);
      assert.equal((await container.status()).resources?.linux?.oomScoreAdj, -997n, 'the status has what was sent');
    }
    assert.equal((await agent.log()).match(/may not lower oom scores/g)?.length ?? 0, lacks ? 1 : 0);
  },
);

test(
  'keys of cgroup v2 are set as they are, and updated, or refused where there is none',
  berthOnly('containerd 1.6 drops keys of cgroup v2 where there is none'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const create = () => pod.create('main', idle, { linux: { resources: { unified: { 'memory.high': '33554432' } } } });
    if (!isV2) {
      await assert.rejects(create(), { code: 'InvalidArgument', message: /"memory.high" needs cgroup v2/ });
      return;
    }
    const container = await create();
    await container.start();
    assert.equal(limit(container, '', 'memory.high'), '33554432');
    await agent.client.call(runtimeService.UpdateContainerResources, {
      containerId: container.id,
      linux: { unified: { 'memory.high': '67108864', 'memory.oom.group': '1' } },
    });
    assert.equal(limit(container, '', 'memory.high'), '67108864');
    assert.equal(limit(container, '', 'memory.oom.group'), '1');
  },
);

test(
  'a kubelet is told the cgroup driver, that of the machine unless the configuration says another',
  berthOnly('containerd 1.6 does not tell'),
  async t => {
    const { cgroupDriver } = await probeMachine();
    const { SYSTEMD, CGROUPFS } = runtime.v1.CgroupDriver;
    const told = async (config: string) => {
      const agent = await useAgent(t, { config });
      return (await agent.client.call(runtimeService.RuntimeConfig, {})).linux?.cgroupDriver;
    };
    assert.equal(await told(''), cgroupDriver === 'systemd' ? SYSTEMD : CGROUPFS);
    assert.equal(await told('[runtime.handlers.runc]\nsystemd_cgroup = true\n'), SYSTEMD);
    assert.equal(await told('[runtime.handlers.runc]\nsystemd_cgroup = false\n'), CGROUPFS);
  },
);

test(
  'an update of what has exited, or is not there, is refused',
  berthOnly('containerd 1.6 takes an update of what has exited'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const container = await pod.start('main', ['true'], { linux: { resources } });
    await container.exited();
    const update = (containerId: string) =>
      agent.client.call(runtimeService.UpdateContainerResources, { containerId, linux: { cpuShares: 2n } });
    await assert.rejects(update(container.id), { code: 'FailedPrecondition', message: /has exited/ });
    await assert.rejects(update('0123'), { code: 'NotFound' });
    assert.deepEqual((await container.status()).resources?.linux, resources);
  },
);

test(
  'what a kubelet says of the whole pod is written down; a cgroup of our own is limited to it',
  berthOnly('containerd gives a pod no cgroup of its own'),
  async t => {
    // systemd makes and drops slices by itself, so with it no pod's cgroup is ours
    const agent = await useAgent(t, { config: isV2 ? '[runtime.handlers.runc]\nsystemd_cgroup = false\n' : '' });
    const overhead = { memoryLimitInBytes: 4096n * 1024n };
    const pod = await Pod.run(agent, { linux: { resources, overhead } });
    const memory = () => ownLimit(pod.id, 'memory.limit_in_bytes', 'memory.max');
    assert.equal(memory(), String(68n * 1024n * 1024n));
    const asked = { ...resources, memoryLimitInBytes: 0n, cpuQuota: 100_000n };
    const update = (podSandboxId: string) =>
      agent.client.call(runtimeService.UpdatePodSandboxResources, { podSandboxId, resources: asked });
    await update(pod.id);
    assert.equal(memory(), limitOf('9223372036854771712', 'max'));
    assert.equal(ownLimit(pod.id, 'cpu.cfs_quota_us', 'cpu.max'), limitOf('100000', '100000 50000'));
    await agent.restart();
    const { info } = await agent.client.call(runtimeService.PodSandboxStatus, { podSandboxId: pod.id, verbose: true });
    const { record } = JSON.parse(info['info'] ?? '');
    assert.equal(record.resources.cpuQuota, '100000');
    assert.equal(record.overhead.memoryLimitInBytes, '4194304');
    await pod.stop();
    await assert.rejects(update(pod.id), { code: 'FailedPrecondition', message: /is not ready/ });
  },
);

const ownLimit = (id: string, v1: string, v2: string): string =>
  readFileSync(globSync(`/sys/fs/cgroup/**/berth-${id.slice(0, 13)}/${limitOf(v1, v2)}`)[0] ?? '', 'utf8').trim();

function limit({ id }: Container, v1: string, v2: string): string {
  const [file] = globSync(`/sys/fs/cgroup/**/*${id}*/${limitOf(v1, v2)}`);
  assert.ok(file, `the container has ${limitOf(v1, v2)}`);
  return readFileSync(file, 'utf8').trim();
}
