import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { until } from '../integration/support/until.ts';
import { idOf } from './support/inspect.ts';
import { type TestKubelet, useKubelet } from './support/kubelet.ts';
import { container } from './support/manifests.ts';

interface Summary {
  readonly pods: readonly PodSummary[];
}

interface PodSummary {
  readonly podRef: { readonly name: string };
  readonly cpu?: { readonly usageCoreNanoSeconds?: number; readonly usageNanoCores?: number };
  readonly memory?: { readonly workingSetBytes?: number };
  readonly network?: { readonly name?: string; readonly rxBytes?: number; readonly interfaces?: readonly object[] };
  readonly process_stats?: { readonly process_count?: number };
  readonly 'ephemeral-storage'?: { readonly usedBytes?: number };
  readonly containers: readonly {
    readonly name: string;
    readonly cpu?: { readonly usageCoreNanoSeconds?: number; readonly usageNanoCores?: number };
    readonly memory?: { readonly workingSetBytes?: number; readonly rssBytes?: number };
    readonly rootfs?: { readonly usedBytes?: number; readonly capacityBytes?: number; readonly inodesUsed?: number };
    readonly logs?: { readonly usedBytes?: number };
    readonly swap?: object;
  }[];
}

const work =
  'dd if=/dev/zero of=/big bs=1M count=4 2>/dev/null; while :; do i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; sleep 0.2; done';

async function podOf(kubelet: TestKubelet, name: string): Promise<PodSummary | undefined> {
  const { pods } = (await (await kubelet.get('/stats/summary')).json()) as Summary;
  return pods.find(({ podRef }) => podRef.name === name);
}

/** The lines of a family that are of a pod. */
async function rowsOf(kubelet: TestKubelet, path: string, family: string, pod: string): Promise<string[]> {
  const text = await (await kubelet.get(path)).text();
  return text.split('\n').filter(line => line.startsWith(`${family}{`) && line.includes(`pod="${pod}"`));
}

// it finds links to logs of an earlier test's containers, and asks what became of them
const allow = [/"ContainerStatus from runtime service failed" err="rpc error: code = NotFound /];
const gate = { featureGates: { PodAndContainerStatsFromCRI: true }, allow };

test('with its gate the kubelet has all numbers of a pod from the CRI', async t => {
  const kubelet = await useKubelet(t, gate);
  const pod = await kubelet.run('busy', { containers: [container(kubelet, 'main', work)] });
  const status = await pod.ready();
  let found: PodSummary | undefined;
  await until('the summary is whole', 60_000, async () => {
    found = await podOf(kubelet, pod.fullName);
    const [main] = found?.containers ?? [];
    return (main?.cpu?.usageNanoCores ?? 0) > 0 && (main?.rootfs?.usedBytes ?? 0) > 4_000_000;
  });
  const [main] = found?.containers ?? [];
  assert.ok((found?.cpu?.usageCoreNanoSeconds ?? 0) > 0 && (found?.memory?.workingSetBytes ?? 0) > 0);
  assert.equal(found?.network?.name, 'eth0');
  assert.ok((found?.network?.rxBytes ?? 0) > 0);
  assert.ok((found?.process_stats?.process_count ?? 0) >= 1);
  assert.ok((main?.memory?.rssBytes ?? 0) > 0 && (main?.rootfs?.capacityBytes ?? 0) > 0);
  const families = [
    'container_cpu_usage_seconds_total',
    'container_memory_working_set_bytes',
    'container_fs_usage_bytes',
  ];
  for (const family of families) {
    const rows = await rowsOf(kubelet, '/metrics/cadvisor', family, pod.fullName);
    assert.ok(
      rows.some(row => row.includes('container="main"') && row.includes(idOf(status, 'main'))),
      family,
    );
    assert.ok(
      rows.every(row => row.includes(`image="${kubelet.agent.image}"`)),
      family,
    );
  }
  const traffic = await rowsOf(kubelet, '/metrics/cadvisor', 'container_network_receive_bytes_total', pod.fullName);
  assert.equal(traffic.length, 1);
});

test("with the socket of lookups the kubelet's cAdvisor knows names, images and traffic", async t => {
  const listen = join(tmpdir(), `berth-lookups-${process.pid}.sock`);
  const kubelet = await useKubelet(t, {
    agent: { config: `[metrics]\ncadvisor_socket = "unix://${listen}"\n` },
    flags: ['--containerd', listen],
    allow,
  });
  const pod = await kubelet.run('busy', { containers: [container(kubelet, 'main', work)] });
  const status = await pod.ready();
  const rows = (family: string) => rowsOf(kubelet, '/metrics/cadvisor', family, pod.fullName);
  await until('the container has its name', 60_000, async () =>
    (await rows('container_cpu_usage_seconds_total')).some(
      row => row.includes('container="main"') && row.includes(`name="${idOf(status, 'main')}"`),
    ),
  );
  assert.ok((await rows('container_memory_rss')).some(row => row.includes(`image="${kubelet.agent.image}"`)));
  await until('the traffic', 60_000, async () => (await rows('container_network_receive_bytes_total')).length === 1);
  let found: PodSummary | undefined;
  await until('the summary has the traffic', 60_000, async () => {
    found = await podOf(kubelet, pod.fullName);
    return (found?.network?.rxBytes ?? 0) > 0;
  });
  assert.ok((found?.containers[0]?.rootfs?.usedBytes ?? 0) > 4_000_000);
});
