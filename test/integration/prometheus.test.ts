import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { execa } from 'execa';
import { makeAuthority } from '../../internal/images/registry/testing/certificates.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { diskFolder } from './support/disk-folder.ts';
import { httpsGet } from './support/https-get.ts';
import { Pod } from './support/pods.ts';
import { type Prometheus, type Series, usePrometheus } from './support/prometheus.ts';
import { until } from './support/until.ts';

const token = 'of-this-test';
/** As kube-prometheus selects what a kubelet's cAdvisor tells of containers. */
const containers = 'job="kubelet", metrics_path="/metrics/cadvisor", image!=""';
const ofPod = 'job="kubelet", metrics_path="/metrics/cadvisor", namespace="test"';

/** Names of rules that Prometheus itself evaluates; later ones build on earlier ones. */
const recordings: Readonly<Record<string, string>> = {
  // what kube-state-metrics would tell
  kube_pod_info:
    'label_replace(max by (namespace, pod) (container_start_time_seconds{pod!=""}) * 0 + 1, "node", "here", "", "")',
  'node_namespace_pod_container:cpu_seconds:rate10s': `sum by (namespace, pod, container) (rate(container_cpu_usage_seconds_total{${containers}}[10s]))
    * on (namespace, pod) group_left (node) topk by (namespace, pod) (1, max by (namespace, pod, node) (kube_pod_info{node!=""}))`,
  'node_namespace_pod_container:memory_working_set_bytes': `container_memory_working_set_bytes{${containers}}
    * on (namespace, pod) group_left (node) topk by (namespace, pod) (1, max by (namespace, pod, node) (kube_pod_info{node!=""}))`,
  'namespace:cpu_seconds:rate10s': 'sum by (namespace) (node_namespace_pod_container:cpu_seconds:rate10s)',
};

const alerts: Readonly<Record<string, string>> = {
  CpuThrottled: `sum without (id, metrics_path, name, image, endpoint, job, node) (increase(container_cpu_cfs_throttled_periods_total{container!=""}[10s]))
    / sum without (id, metrics_path, name, image, endpoint, job, node) (increase(container_cpu_cfs_periods_total{${containers}}[10s])) > 0.25`,
  OutOfMemory: `max by (namespace, pod, container) (container_oom_events_total{container!=""}) > 0`,
};

interface Query {
  readonly expression: string;
  /** Of the one row that there must be. */
  readonly holds: (value: number, row: Series) => boolean;
}

/** By what a dashboard calls it; the pod of the test is the only one in its namespace. */
const queries: Readonly<Record<string, Query>> = {
  'CPU of a pod': {
    expression: `sum by (pod) (rate(container_cpu_usage_seconds_total{${containers}}[10s]))`,
    holds: cores => cores > 0.05 && cores < 4,
  },
  'recorded CPU, with the node': {
    expression: 'node_namespace_pod_container:cpu_seconds:rate10s{container="burner"}',
    holds: (cores, { metric }) => cores > 0.01 && cores < 0.4 && metric['node'] === 'here',
  },
  'CPU of a namespace': {
    expression: 'namespace:cpu_seconds:rate10s{namespace="test"}',
    holds: cores => cores > 0.05,
  },
  'CPU against its quota': {
    expression: `max by (container) (rate(container_cpu_usage_seconds_total{${ofPod}, container="burner"}[10s]))
      / max by (container) (container_spec_cpu_quota{container="burner"} / container_spec_cpu_period{container="burner"})`,
    holds: share => share > 0.1 && share < 1.3,
  },
  throttling: {
    expression: 'ALERTS{alertname="CpuThrottled", alertstate="firing", container="burner"}',
    holds: one => one === 1,
  },
  'working set against the limit': {
    expression: `sum by (container) (node_namespace_pod_container:memory_working_set_bytes{container="writer"})
      / sum by (container) (container_spec_memory_limit_bytes{container="writer"} > 0)`,
    holds: share => share > 0.005 && share <= 1.01,
  },
  'page cache': {
    expression: `sum by (container) (container_memory_cache{${containers}, container="writer"})`,
    holds: bytes => bytes > 4_000_000,
  },
  'resident memory without the sandbox': {
    expression: `sum by (pod) (container_memory_rss{${ofPod}, container!="POD", container!=""})`,
    holds: bytes => bytes > 100_000,
  },
  'hits of the memory limit': {
    expression: 'increase(container_memory_failcnt{container="writer"}[10s])',
    holds: hits => hits > 0,
  },
  'out of memory': {
    expression: 'ALERTS{alertname="OutOfMemory", alertstate="firing", container="greedy"}',
    holds: one => one === 1,
  },
  sent: {
    expression: `sum by (pod) (rate(container_network_transmit_bytes_total{${ofPod}}[10s]))`,
    holds: rate => rate > 1000,
  },
  'packets received': {
    expression: `sum by (pod, interface) (rate(container_network_receive_packets_total{${ofPod}}[10s]))`,
    holds: (rate, { metric }) => rate > 1 && metric['interface'] === 'eth0',
  },
  written: {
    expression: `sum by (container) (rate(container_fs_writes_bytes_total{${ofPod}, container="writer", device=~"(/dev/)?(mmcblk.p.+|nvme.+|sd.+|vd.+|xvd.+|dm-.+|md.+|ubd.+)"}[10s]))`,
    holds: rate => rate > 10_000,
  },
  'space of the writable layer': {
    expression: `sum by (container) (container_fs_usage_bytes{${ofPod}, container="writer"}) / max by (container) (container_fs_limit_bytes{container="writer"})`,
    holds: share => share > 0 && share < 1,
  },
  processes: {
    expression: `sum by (container) (container_processes{${ofPod}, container="greedy"})`,
    holds: count => count >= 2,
  },
  'restarts, by start times': {
    expression: `count by (pod) (time() - container_start_time_seconds{${containers}} < 600)`,
    holds: count => count === 4,
  },
  'no collector fails': { expression: 'min(berth_collector_success)', holds: one => one === 1 },
  'the agent answers': {
    expression: 'sum by (code) (berth_operations_total{operation="StartContainer"})',
    holds: (count, { metric }) => count === 4 && metric['code'] === 'OK',
  },
};

/** What the queries are about. */
async function runLoad(t: TestContext, agent: TestAgent): Promise<void> {
  const pod = await Pod.run(agent);
  const sh = (script: string) => ['sh', '-c', script];
  const quota = { cpuPeriod: 100_000n, cpuQuota: 20_000n };
  await pod.start('burner', sh('while :; do :; done'), { linux: { resources: quota } });
  const write = 'while :; do dd if=/dev/zero of=/data/big bs=1M count=40 conv=fsync; sleep 0.5; done';
  const linux = { resources: { memoryLimitInBytes: 32n << 20n } };
  const mounts = [{ containerPath: '/data', hostPath: await diskFolder(t) }];
  await pod.start('writer', sh(write), { linux, mounts });
  // of a limit of memory and swap together cgroup v1 counts no hits in memory.failcnt
  const limits = { memoryLimitInBytes: 16n << 20n, memorySwapLimitInBytes: 16n << 20n };
  const idle = 'sleep 100000 & sleep 100001';
  await pod.start('greedy', sh(`tail /dev/zero; ${idle}`), { linux: { resources: limits } });
  const gateway = "$(ip route | awk '/default/ { print $3 }')";
  await pod.start('sender', sh(`ping -i 0.1 -s 1000 ${gateway}`));
}

async function usePrometheusOf(t: TestContext, agent: TestAgent, ca: string): Promise<Prometheus> {
  const scrape = {
    job_name: 'kubelet',
    scheme: 'https',
    tls_config: { ca_file: ca },
    authorization: { credentials_file: join(agent.folder, 'token') },
    static_configs: [{ targets: [agent.metrics] }],
    relabel_configs: [{ target_label: 'metrics_path', replacement: '/metrics/cadvisor' }],
  };
  const recording = Object.entries(recordings).map(([record, expr]) => ({ record, expr }));
  const alerting = Object.entries(alerts).map(([alert, expr]) => ({ alert, expr }));
  return usePrometheus(t, { scrape, rules: [...recording, ...alerting] });
}

test('a Prometheus scrapes the agent by TLS and token, and rules and dashboards of kube-prometheus find what they ask for', async t => {
  const authority = await makeAuthority(t);
  const { certFile, keyFile } = await authority.issue('berth');
  const secured = (folder: string) =>
    ['[metrics]', 'period = 1', 'disk_period = 1', 'tls = "files"', `cert_file = "${certFile}"`]
      .concat(`key_file = "${keyFile}"`, `token_file = "${join(folder, 'token')}"`)
      .join('\n');
  const prepare = async (folder: string) => {
    await writeFile(join(folder, 'token'), `${token}\n`);
    await writeFile(join(folder, 'config.toml'), secured(folder));
    return () => {};
  };
  const agent = await useAgent(t, { prepare });
  const ask = (path: string, headers?: Record<string, string>) =>
    httpsGet(`https://${agent.metrics}${path}`, authority.cert, headers);
  assert.equal((await ask('/metrics')).status, 401);
  assert.deepEqual(await ask('/healthz'), { status: 200, body: 'ok\n' });

  await runLoad(t, agent);
  const prometheus = await usePrometheusOf(t, agent, authority.certFile);
  const unmet = async () => {
    const answers = Object.entries(queries).map(async ([name, { expression, holds }]) => {
      const rows = await prometheus.query(expression);
      const [row] = rows;
      return row && rows.length === 1 && holds(row.value, row) ? [] : [`${name}: ${JSON.stringify(rows)}`];
    });
    return (await Promise.all(answers)).flat();
  };
  const met = until('every query has its answer', 45_000, async () => (await unmet()).length === 0);
  // says which has none
  await met.catch(async () => assert.deepEqual(await unmet(), []));
  assert.deepEqual(
    (await prometheus.targets()).map(({ health, lastError }) => ({ health, lastError })),
    [{ health: 'up', lastError: '' }],
  );

  const { body: input } = await ask('/metrics', { authorization: `Bearer ${token}` });
  const { exitCode, stdout, stderr } = await execa('promtool', ['check', 'metrics'], { input, reject: false });
  assert.equal(exitCode, 0, `${stdout}${stderr}`);
});
