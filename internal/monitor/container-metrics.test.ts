import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Registry } from 'prom-client';
import { silent } from '../log/log.ts';
import { registerAgentMetrics } from './agent-metrics.ts';
import { CgroupSampler } from './cgroup-sampler.ts';
import type { TaskDescription } from './container-labels.ts';
import { registerContainerMetrics } from './container-metrics.ts';
import { exposer } from './exposition.ts';
import { Measurements, type Measures } from './measurements.ts';
import { NetworkSampler } from './network-sampler.ts';
import { OperationMetrics } from './operation-metrics.ts';
import { Sampler, type TaskSource } from './sampler.ts';
import { type MonitoredTask, TaskMonitor } from './task-monitor.ts';

const fixtures = join(import.meta.dirname, '../../test/fixtures/cgroup');
const sysRoot = join(fixtures, 'sys');
const { UPDATE_GOLDEN } = process.env;
const web = task('web');
const infra = task('infra');

function task(id: string): MonitoredTask {
  return { namespace: 'k8s.io', id, sandboxId: 'infra', pid: 1, cgroup: `/kubepods/burstable/pod7c1e/${id}` };
}

const cpu = { shares: 512n, period: 0n, quota: 20_000n };

function describe(_namespace: string, id: string): TaskDescription | undefined {
  const pod = { pod: 'shop', namespace: 'default', name: id };
  const times = { createdAt: 1_767_225_600_000_000_000n, startedAt: 1_767_225_600_500_000_000n };
  if (id === 'infra') return { ...pod, ...times, container: '', image: '', sandbox: true };
  return id === 'web'
    ? {
        ...pod,
        ...times,
        container: 'web "1"',
        image: 'docker.io/library/nginx:1.29',
        cpu,
        logPath: '/var/log/pods/web/0.log',
      }
    : undefined;
}

function monitored(root: string, ...tasks: MonitoredTask[]): { registry: Registry; monitor: TaskMonitor } {
  const monitor = new TaskMonitor();
  for (const each of tasks) monitor.monitor(each);
  return { registry: registryOf(root, monitor), monitor };
}

const pods = [{ id: 'infra', cgroup: '/kubepods/burstable/pod7c1e', netns: '/run/berth/k8s.io/infra/ns/net' }];

/** The walks of disk and processes find the same everywhere. */
const walks = {
  tree: async () => ({ value: { bytes: 12_288n, inodes: 3n }, ms: 0 }),
  log: async () => ({ value: 40_960, ms: 0 }),
  processes: async () => ({ value: { descriptors: 12, sockets: 2, maxOpenFiles: 1024 }, ms: 0 }),
};

const interfaces = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:     100       1    0    0    0     0          0         0      100       1    0    0    0     0       0          0
  net1:    3000      30    0    0    0     0          0         0     4000      40    0    0    0     0       0          0
  eth0:1234567    1200    3    4    0     0          0         0  7654321    2100    5    6    0     0       0          0
`;

function registryOf(root: string, tasks: TaskSource): Registry {
  const registry = new Registry();
  const cgroups = new CgroupSampler({ root, sysRoot, log: silent, maxAgeMs: 0 });
  const network = new NetworkSampler({ log: silent, maxAgeMs: 0, read: () => interfaces });
  const sampler = new Sampler({ cgroups, network, tasks, pods: { pods: () => pods }, log: silent });
  const layers = { folder: '/', of: (id: string) => id };
  const fileSystem = async () => ({ device: '/dev/vda1', bytes: 10_000_000, inodes: 1000, inodesFree: 900 });
  const describer = { describe, describePod: () => ({ pod: 'shop', namespace: 'default' }) };
  const measurements = new Measurements({ sampler, describer, walks, layers, root, fileSystem, log: silent });
  registerContainerMetrics({ registry, measurements, collectors: cgroups.collectors, log: silent });
  return registry;
}

/** As `/metrics` has it. */
async function served(registry: Registry, accept?: string): Promise<string> {
  const { body } = await exposer(registry)({ accept });
  return body.toString();
}

const stable = (text: string): string =>
  text
    .replace(/^(container_last_seen\{.*) \d+$/gm, '$1 NOW')
    .replace(/^(berth_collector_duration.*) \S+$/gm, '$1 TIME');

async function assertGolden(tree: string, ...tasks: MonitoredTask[]): Promise<void> {
  const { registry } = monitored(join(fixtures, tree), ...tasks);
  const golden = join(fixtures, `${tree}.metrics`);
  const text = stable(await registry.metrics());
  if (UPDATE_GOLDEN) writeFileSync(golden, text);
  assert.equal(text, readFileSync(golden, 'utf8'));
}

for (const mode of ['v1', 'hybrid', 'v2']) {
  test(`the families of a ${mode} tree are the golden ones`, () => assertGolden(mode, web, infra));
}

test('the families of a systemd scope of Linux 6.1 are the golden ones', () =>
  assertGolden('v2-captured', {
    ...web,
    cgroup: '/system.slice/berth-37aa9e62657caf04b3b53cf59e767832c4d7336c6f8ab5ddaae6a3641c148d50.scope',
  }));

test('promtool finds nothing to blame in everything that is served', { skip: !hasPromtool() }, async () => {
  const { registry } = monitored(join(fixtures, 'v2'), web, infra);
  registerAgentMetrics(registry, { version: '0.1.0', revision: 'abc' });
  new OperationMetrics(registry).observe('RunPodSandbox', 'OK', 0.2);
  const input = await registry.metrics();
  const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], { input, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}${stderr}`);
});

test('the text is what prom-client makes; OpenMetrics has its samples, and rendering it leaves the text alone', async () => {
  const { registry } = monitored(join(fixtures, 'v1'), web, infra);
  new OperationMetrics(registry).observe('Version', 'OK', 0.001);
  const samples = (text: string) =>
    stable(text)
      .split('\n')
      .filter(line => line && !line.startsWith('#'));
  const before = await registry.metrics();
  assert.equal(stable(await served(registry)), stable(before));
  const open = await served(registry, 'application/openmetrics-text');
  assert.deepEqual(samples(open), samples(before));
  assert.deepEqual(samples(await registry.metrics()), samples(before));
  assert.match(open, /^# TYPE container_cpu_usage_seconds counter$/m);
  assert.match(open, /^# TYPE container_memory_failcnt unknown$/m);
  assert.ok(open.endsWith('\n# EOF\n'));
});

test('a cgroup that is gone has no rows and fails no collector', async () => {
  const { registry } = monitored(join(fixtures, 'v2'), { ...web, cgroup: '/gone' }, infra);
  const text = await registry.metrics();
  assert.doesNotMatch(text, /id="\/gone"/);
  assert.match(text, /^container_last_seen\{.*name="infra"/m);
  assert.match(text, /^berth_collector_success\{collector="cpu"\} 1$/m);
});

test('a collector that fails says so and holds up no other', async t => {
  const root = mkdtempSync(join(tmpdir(), 'berth-monitor-'));
  t.after(() => rmSync(root, { recursive: true }));
  cpSync(join(fixtures, 'v2'), root, { recursive: true });
  const stat = join(root, web.cgroup, 'memory.stat');
  rmSync(stat);
  execFileSync('mkdir', [stat]);
  const text = await monitored(root, web).registry.metrics();
  assert.match(text, /^berth_collector_success\{collector="memory"\} 0$/m);
  assert.match(text, /^container_scrape_error 1$/m);
  assert.match(text, /^berth_collector_success\{collector="cpu"\} 1$/m);
  assert.match(text, /^container_threads\{.*\} 21$/m);
});

test('what keeps all from being measured says so, once a failure, and the rest is served', async () => {
  const registry = new Registry();
  new OperationMetrics(registry).observe('Version', 'OK', 0.001);
  const outcomes: (Measures | Error)[] = [new Error('no'), { tasks: [], pods: [], reports: [] }, new Error('again')];
  const measurements = {
    all: async () => {
      const [outcome] = outcomes;
      assert.ok(outcome);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  };
  const errors: string[] = [];
  const log = { ...silent, error: (message: string) => errors.push(message) };
  const { collectors } = new CgroupSampler({ root: join(fixtures, 'v2'), sysRoot, log: silent });
  registerContainerMetrics({ registry, measurements, collectors, log });
  const failed = await registry.metrics();
  assert.match(failed, /^container_scrape_error 1$/m);
  assert.match(failed, /^berth_collector_success\{collector="all"\} 0$/m);
  assert.match(failed, /^berth_operations_total\{operation="Version",code="OK"\} 1$/m);
  outcomes.shift();
  assert.match(await registry.metrics(), /^container_scrape_error 0$/m);
  outcomes.shift();
  assert.match(await registry.metrics(), /^container_scrape_error 1$/m);
  assert.deepEqual(errors, ['containers are not measured', 'containers are not measured']);
});

test('a stopped task and one that nobody can describe have no rows', async () => {
  const { registry, monitor } = monitored(join(fixtures, 'v2'), web, { ...infra, id: 'stranger' });
  assert.match(await registry.metrics(), /name="web"/);
  assert.doesNotMatch(await registry.metrics(), /stranger/);
  monitor.stop('k8s.io', 'web');
  monitor.stop('k8s.io', 'web');
  assert.doesNotMatch(await registry.metrics(), /name="web"/);
});

test('all families of a scrape, and scrapes at once, share one reading', async () => {
  let readings = 0;
  const tasks = {
    tasks: () => {
      readings += 1;
      return [web, infra];
    },
  };
  const registry = registryOf(join(fixtures, 'v2'), tasks);
  await Promise.all([registry.metrics(), registry.metrics(), served(registry, 'application/openmetrics-text')]);
  // once to read and once to see who has gone meanwhile
  assert.equal(readings, 2);
  await registry.metrics();
  assert.equal(readings, 4);
});

function hasPromtool(): boolean {
  return spawnSync('promtool', ['--version']).status === 0;
}
