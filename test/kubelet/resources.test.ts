import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

scenarios('a kubelet limits containers', {
  'in cgroups below the one of the pod': limits,
  'and one that takes more memory is told so': outOfMemory,
});
