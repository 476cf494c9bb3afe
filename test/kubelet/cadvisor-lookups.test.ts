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
  readonly network?: { readonly rxBytes?: number };
  readonly containers: readonly { readonly rootfs?: { readonly usedBytes?: number } }[];
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
  // the size of the layer may be from before the file, and is good for half a minute
  await until('the summary has the traffic and the layer', 60_000, async () => {
    const { network, containers = [] } = (await podOf(kubelet, pod.fullName)) ?? {};
    return (network?.rxBytes ?? 0) > 0 && (containers[0]?.rootfs?.usedBytes ?? 0) > 4_000_000;
  });
});
