import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { until } from '../integration/support/until.ts';
import { unified } from './support/cgroup-root.ts';
import { containerOf, idOf, inspect } from './support/inspect.ts';
import type { TestKubelet } from './support/kubelet.ts';
import { container, idle } from './support/manifests.ts';
import { scenarios } from './support/scenarios.ts';

/** The folder of a process' cgroup in the hierarchy of a controller. */
async function cgroupOf(pid: number, controller: string): Promise<string> {
  const lines = (await readFile(`/proc/${pid}/cgroup`, 'utf8')).trimEnd().split('\n');
  if (unified) return join('/sys/fs/cgroup', lines.find(line => line.startsWith('0::'))?.slice(3) ?? '');
  const [, , path = ''] = lines.find(line => line.split(':')[1] === controller)?.split(':') ?? [];
  return join('/sys/fs/cgroup', controller, path);
}

async function limits(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('limits', {
    containers: [
      container(kubelet, 'main', idle, {
        resources: { requests: { cpu: '100m', memory: '32Mi' }, limits: { cpu: '200m', memory: '64Mi' } },
      }),
    ],
  });
  const status = await pod.ready();
  assert.equal((await pod.get())?.status?.qosClass, 'Burstable');
  const { id, pid } = await inspect(kubelet, idOf(status, 'main'));
  const memory = await cgroupOf(pid, 'memory');
  const cpu = await cgroupOf(pid, 'cpu');
  const path = memory.slice('/sys/fs/cgroup'.length).replaceAll('_', '-');
  assert.ok(path.includes('burstable') && path.includes(`pod${await pod.uid()}`) && path.includes(id), path);
  const value = async (folder: string, file: string) => (await readFile(join(folder, file), 'utf8')).trim();
  if (unified) {
    assert.equal(await value(cpu, 'cpu.max'), '20000 100000');
    assert.equal(await value(memory, 'memory.max'), String(64 << 20));
  } else {
    assert.equal(await value(cpu, 'cpu.cfs_quota_us'), '20000');
    assert.equal(await value(cpu, 'cpu.shares'), '102');
    assert.equal(await value(memory, 'memory.limit_in_bytes'), String(64 << 20));
  }
  const { requests, limits } = containerOf(status, 'main').resources ?? {};
  assert.deepEqual([requests?.['cpu'], limits?.['cpu'], limits?.['memory']], ['100m', '200m', '64Mi']);
  await pod.remove();
  assert.equal(existsSync(memory), false);
  await until('the cgroup of the pod is gone', 10_000, () => !existsSync(join(memory, '..')));
}

async function outOfMemory(kubelet: TestKubelet): Promise<void> {
  const resources = { limits: { memory: '16Mi' } };
  const pod = await kubelet.run('greedy', {
    restartPolicy: 'Never',
    containers: [
      container(kubelet, 'greedy', ['tail', '/dev/zero'], { resources }),
      container(kubelet, 'ended', 'sleep 1; exit 137', { resources }),
    ],
  });
  const status = await pod.until('has failed', ({ phase }) => phase === 'Failed');
  const end = (name: string) => {
    const { reason, exitCode } = containerOf(status, name).state?.terminated ?? {};
    return [reason, exitCode];
  };
  assert.deepEqual(
    [end('greedy'), end('ended')],
    [
      ['OOMKilled', 137],
      ['Error', 137],
    ],
  );
}

/** The cores of a container's cgroup, as the kernel writes them. */
async function coresOf(kubelet: TestKubelet, id: string): Promise<string> {
  const folder = await cgroupOf((await inspect(kubelet, id)).pid, 'cpuset');
  return (await readFile(join(folder, 'cpuset.cpus'), 'utf8')).trim();
}

/** The kubelet gives a core to a container that asks for a whole one, and takes it from those that run already. */
async function ownCore(kubelet: TestKubelet, t: TestContext): Promise<void> {
  if (availableParallelism() < 2) return t.skip('this machine has one core');
  const all = `0-${availableParallelism() - 1}`;
  const others = await kubelet.run('others', { containers: [container(kubelet, 'main', idle)] });
  const shared = idOf(await others.ready(), 'main');
  await until('the others have all cores', 30_000, async () => (await coresOf(kubelet, shared)) === all);
  const limits = { cpu: '1', memory: '64Mi' };
  const pod = await kubelet.run('owner', { containers: [container(kubelet, 'main', idle, { resources: { limits } })] });
  const own = await coresOf(kubelet, idOf(await pod.ready(), 'main'));
  assert.match(own, /^[1-9]\d*$/);
  await until('the others have lost it', 30_000, async () => {
    const cores = await coresOf(kubelet, shared);
    return cores !== all && !cores.split(/[,-]/).includes(own);
  });
  await pod.remove();
  await until('the others have it back', 30_000, async () => (await coresOf(kubelet, shared)) === all);
}

scenarios('a kubelet limits containers', {
  'in cgroups below the one of the pod': limits,
  'and one that takes more memory is told so': outOfMemory,
});

scenarios(
  'a kubelet that shares out cores',
  { 'keeps one for a container, and changes those of others as they run': ownCore },
  { config: { cpuManagerPolicy: 'static', reservedSystemCPUs: '0', cpuManagerReconcilePeriod: '2s' } },
);
