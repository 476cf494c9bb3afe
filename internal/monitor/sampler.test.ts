import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { silent } from '../log/log.ts';
import { type Controller, locateController } from './cgroup-layout.ts';
import { CgroupSampler } from './cgroup-sampler.ts';
import { type Depth, Sampler, type TaskSample } from './sampler.ts';
import { TaskMonitor } from './task-monitor.ts';

const root = '/sys/fs/cgroup';
const cgroup = `/berth-test-${process.pid}`;
const skip = process.getuid?.() !== 0 && 'needs root';

const folderOf = (controller: Controller | 'cpuacct'): string => {
  const home = locateController(root, controller === 'cpuacct' ? 'cpu' : controller);
  return join(home.root, home.version === 1 ? controller : '', cgroup);
};

const numberOf = (controller: Controller | 'cpuacct', file: string): number =>
  Number(readFileSync(join(folderOf(controller), file), 'latin1'));

/** CPU time of the cgroup, as the kernel tells it. */
function usageNanos(): bigint {
  if (locateController(root, 'cpu').version === 1) return BigInt(numberOf('cpuacct', 'cpuacct.usage'));
  const stat = readFileSync(join(folderOf('cpu'), 'cpu.stat'), 'latin1');
  return BigInt(/^usage_usec (\d+)/m.exec(stat)?.[1] ?? 0) * 1000n;
}

/** Runs a shell script, with one child beside it, in a cgroup of its own. */
function runInCgroup(t: TestContext, script: string): ChildProcess {
  const folders = [...new Set((['cpu', 'cpuacct', 'memory', 'pids'] as const).map(folderOf))];
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  const child = spawn('sh', ['-c', `read go; ${script}`], { stdio: ['pipe', 'ignore', 'inherit'], detached: true });
  for (const folder of folders) writeFileSync(join(folder, 'cgroup.procs'), String(child.pid));
  child.stdin?.end('go\n');
  t.after(async () => {
    const exited = once(child, 'exit');
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
    await exited;
    for (const folder of folders) await removeCgroup(folder);
  });
  return child;
}

async function removeCgroup(folder: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return rmdirSync(folder);
    } catch {
      await setTimeout(10);
    }
  }
  rmdirSync(folder);
}

const samplerOf = (tasks: TaskMonitor) =>
  new Sampler({ cgroups: new CgroupSampler({ root, log: silent, maxAgeMs: 0 }), tasks, log: silent });

async function sampleOf(sampler: Sampler): Promise<TaskSample> {
  const { tasks, reports } = await sampler.sample();
  assert.deepEqual(
    reports.map(report => report.failures),
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  );
  assert.ok(tasks[0]);
  return tasks[0];
}

test('a real cgroup is read as the kernel shows it, until it is gone', { skip, timeout: 60_000 }, async t => {
  const child = runInCgroup(t, 'sleep 60 & while :; do :; done');
  const tasks = new TaskMonitor();
  tasks.monitor({ namespace: 'k8s.io', id: 'a', sandboxId: 'a', pid: child.pid ?? 0, cgroup });
  const sampler = samplerOf(tasks);
  while (usageNanos() < 50_000_000n) await setTimeout(20);

  const earlier = usageNanos();
  const { cpu, cpuModes, memory, pids } = await sampleOf(sampler);
  const later = usageNanos();
  assert.ok(cpu && cpuModes && memory && pids);
  assert.ok(earlier <= cpu.usage && cpu.usage <= later, `${cpu.usage} ns of CPU, between ${earlier} and ${later}`);
  // sampled by ticks on v1, so the two modes may come to more than the usage
  assert.ok(cpuModes.user > 0n);
  assert.deepEqual({ ...pids, maxThreads: 0 }, { processes: 2, threads: 2, maxThreads: 0 });
  const version = locateController(root, 'memory').version;
  const usage = numberOf('memory', version === 1 ? 'memory.usage_in_bytes' : 'memory.current');
  assert.ok(Math.abs(memory.usage - usage) <= Math.max(262_144, usage / 100), `${memory.usage} v ${usage}`);
  assert.ok(memory.workingSet > 0 && memory.workingSet <= memory.usage);
});

test('processes that come are counted, however often the cgroup is read', { skip, timeout: 60_000 }, async t => {
  const child = runInCgroup(t, 'sleep 1; sleep 60 & sleep 61; :');
  const tasks = new TaskMonitor();
  tasks.monitor({ namespace: 'k8s.io', id: 'a', sandboxId: 'a', pid: child.pid ?? 0, cgroup });
  const sampler = samplerOf(tasks);
  const end = performance.now() + 3000;
  while (performance.now() < end) {
    await sampleOf(sampler);
    await setTimeout(50);
  }
  const { pids } = await sampleOf(sampler);
  assert.deepEqual([pids?.processes, pids?.threads], [3, 3]);
});

test('a monitored task whose cgroup is gone is sampled as nothing', async () => {
  const tasks = new TaskMonitor();
  tasks.monitor({ namespace: 'k8s.io', id: 'a', sandboxId: 'a', pid: 1, cgroup: '/berth-test-gone' });
  const { cpu, memory, pids } = await sampleOf(samplerOf(tasks));
  assert.deepEqual([cpu, memory, pids], [undefined, undefined, undefined]);
});

test('CPU times are read when nobody has asked for all for the period, and not sooner', async t => {
  let readings = 0;
  const tasks = {
    tasks: () => {
      readings += 1;
      return [];
    },
  };
  const cgroups = new CgroupSampler({ root, log: silent });
  const sampler = new Sampler({ cgroups, tasks, log: silent, periodMs: 150 });
  t.after(() => sampler.close());
  sampler.start();
  for (let asked = 0; asked < 8; asked++) {
    await sampler.sample();
    await setTimeout(50);
  }
  const perReading = readings / 8;
  assert.ok(Number.isInteger(perReading), `${readings} looks for 8 questions`);
  await setTimeout(500);
  assert.ok(readings > 8 * perReading);
});

test('a rate is known to who asks first, and nothing but CPU times was read for it', async t => {
  const cgroups = new CgroupSampler({ root: join(import.meta.dirname, '../../test/fixtures/cgroup/v2'), log: silent });
  const pod = { id: 'infra', cgroup: '/kubepods/burstable/pod7c1e/infra' };
  const task = { namespace: 'k8s.io', id: 'web', sandboxId: pod.id, pid: 1, cgroup: '/kubepods/burstable/pod7c1e/web' };
  const sampler = new Sampler({
    cgroups,
    tasks: { tasks: () => [task] },
    pods: { pods: () => [pod] },
    log: silent,
    periodMs: 100,
  });
  t.after(() => sampler.close());
  sampler.start();
  await setTimeout(1200);
  const read = cgroups.reports().flatMap(({ name, durationMs }) => (durationMs > 0 ? name : []));
  assert.deepEqual(read, ['cpu']);
  assert.equal(sampler.sampleTask(task, 'usage').nanoCores, 0n);
  assert.equal(sampler.samplePod(pod, 'usage').cgroup?.nanoCores, 0n);
});

test('of a pod no more is read than somebody is told', () => {
  const root = join(import.meta.dirname, '../../test/fixtures/cgroup/v2');
  const cgroups = new CgroupSampler({ root, log: silent, maxAgeMs: 0 });
  const sampler = new Sampler({ cgroups, tasks: new TaskMonitor(), log: silent });
  const pod = { id: 'infra', cgroup: '/kubepods/burstable/pod7c1e/web' };
  const partsAt = (depth: Depth) => {
    const { cpu, memory, pids } = sampler.samplePod(pod, depth).cgroup ?? {};
    return [cpu, memory, pids].map(part => part !== undefined);
  };
  assert.deepEqual(partsAt('all'), [true, false, false]);
  assert.deepEqual(partsAt('usage'), [true, true, false]);
  assert.deepEqual(partsAt('counted'), [true, true, false]);
  sampler.close();
});
