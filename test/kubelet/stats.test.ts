import assert from 'node:assert/strict';
import { until } from '../integration/support/until.ts';
import type { TestKubelet, TestPod } from './support/kubelet.ts';
import { container } from './support/manifests.ts';
import { type Scenario, scenarios } from './support/scenarios.ts';

interface Usage {
  readonly usedBytes?: number;
  readonly usageNanoCores?: number;
  readonly usageCoreNanoSeconds?: number;
  readonly workingSetBytes?: number;
  readonly rxBytes?: number;
  readonly txBytes?: number;
}

interface ContainerStats {
  readonly name: string;
  readonly cpu?: Usage;
  readonly memory?: Usage;
  readonly rootfs?: Usage;
  readonly logs?: Usage;
}

interface PodStats {
  readonly podRef: { readonly name: string };
  readonly containers?: readonly ContainerStats[];
  readonly cpu?: Usage;
  readonly memory?: Usage;
  readonly network?: Usage;
  readonly process_stats?: { readonly process_count?: number };
}

const mib = 1024 * 1024;

/** Holds 16 MiB of memory and 4 MiB of its root file system, logs a little, and takes 0.2 cores at most. */
const busy = `
  head -c ${16 * mib} /dev/zero > /dev/shm/held
  head -c ${4 * mib} /dev/zero > /file
  i=0; while [ $i -lt 100 ]; do i=$((i + 1)); echo "line $i"; done
  trap exit TERM
  while :; do i=$((i + 1)); done`;

async function runBusy(kubelet: TestKubelet): Promise<TestPod> {
  const resources = { limits: { cpu: '200m', memory: '64Mi' } };
  const pod = await kubelet.run('busy', { containers: [container(kubelet, 'main', busy, { resources })] });
  await pod.ready();
  return pod;
}

async function statsOf(kubelet: TestKubelet, pod: TestPod): Promise<PodStats | undefined> {
  const { pods } = (await (await kubelet.get('/stats/summary')).json()) as { pods: PodStats[] };
  return pods.find(({ podRef }) => podRef.name === pod.fullName);
}

/** Those whose labels name the pod, by the name of the metric, as the kubelet has them now. */
async function metricsOf(kubelet: TestKubelet, pod: TestPod, path: string): Promise<Map<string, string[]>> {
  const lines = (await (await kubelet.get(path)).text()).split('\n');
  return Map.groupBy(
    lines.filter(line => line.includes(`pod="${pod.fullName}"`)),
    line => line.slice(0, line.indexOf('{')),
  );
}

function assertBetween(what: string, value: number | undefined, low: number, high: number): void {
  assert.ok(value !== undefined && value >= low && value <= high, `${what} is ${value}, not from ${low} to ${high}`);
}

/** A kubelet measures every ten seconds, and a share of a core from two measurements. */
async function summary(kubelet: TestKubelet, pod: TestPod): Promise<PodStats> {
  let stats: PodStats = { podRef: { name: '' } };
  await until('all is measured', 60_000, async () => {
    stats = (await statsOf(kubelet, pod)) ?? stats;
    const [main] = stats.containers ?? [];
    const { cpu, rootfs, logs } = main ?? {};
    const least = [cpu?.usageNanoCores, stats.cpu?.usageNanoCores, logs?.usedBytes, (rootfs?.usedBytes ?? 0) - 4 * mib];
    return least.every(value => value !== undefined && value > 0);
  });
  const [main] = stats.containers ?? [];
  assert.equal(main?.name, 'main');
  for (const [whose, { cpu, memory }] of Object.entries({ container: main, pod: stats })) {
    assertBetween(`nanocores of the ${whose}`, cpu?.usageNanoCores, 1e7, 2.6e8);
    assertBetween(`nanoseconds of the ${whose}`, cpu?.usageCoreNanoSeconds, 1e8, 1e12);
    assertBetween(`working set of the ${whose}`, memory?.workingSetBytes, 16 * mib, 64 * mib);
  }
  assertBetween('root file system', main.rootfs?.usedBytes, 4 * mib, 5 * mib);
  assertBetween('log', main.logs?.usedBytes, 1000, mib);
  return stats;
}

const byDefault: Scenario = async kubelet => {
  const pod = await runBusy(kubelet);
  await summary(kubelet, pod);
  const metrics = await metricsOf(kubelet, pod, '/metrics/resource');
  for (const whose of ['container', 'pod']) {
    for (const what of ['cpu_usage_seconds_total', 'memory_working_set_bytes']) {
      assert.equal(metrics.get(`${whose}_${what}`)?.length, 1, `${whose}_${what}`);
    }
  }
};

const fromCri: Scenario = async kubelet => {
  const pod = await runBusy(kubelet);
  const { network, process_stats } = await summary(kubelet, pod);
  assertBetween('bytes sent', network?.txBytes, 1, mib);
  assertBetween('bytes received', network?.rxBytes, 1, mib);
  assertBetween('processes', process_stats?.process_count, 1, 2);
  const metrics = await metricsOf(kubelet, pod, '/metrics/cadvisor');
  for (const what of ['cpu_usage_seconds_total', 'memory_working_set_bytes', 'fs_usage_bytes', 'processes']) {
    const [line = '', ...more] = metrics.get(`container_${what}`) ?? [];
    assert.deepEqual(more, []);
    assert.ok(line.includes('container="main"') && line.includes(`image="${kubelet.agent.image}"`), line);
  }
  const received = metrics.get('container_network_receive_bytes_total') ?? [];
  assert.equal(received.filter(line => line.includes('interface="eth0"')).length, 1, received.join('\n'));
};

scenarios('a kubelet measures pods', {
  'with numbers of containers from berth': byDefault,
});

scenarios(
  'a kubelet that measures nothing itself',
  { 'has numbers of pods, and metrics, from berth': fromCri },
  { featureGates: { PodAndContainerStatsFromCRI: true } },
);
