import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { useAgent } from './support/agent.ts';
import { cgroupFile, isV2 } from './support/cgroup-file.ts';
import { diskFolder } from './support/disk-folder.ts';
import { type Container, Pod } from './support/pods.ts';
import { until } from './support/until.ts';

/** A number of the kernel's, by the name of the family that tells it. */
type Kernel = Readonly<Record<string, (container: Container) => number>>;

/** The number in a line of `key number`, in the file of either version. */
const keyed = (container: Container, v1: readonly [string, string], v2: readonly [string, string]): number => {
  const [, key] = isV2 ? v2 : v1;
  return Number(new RegExp(`^${key} (\\d+)`, 'm').exec(cgroupFile(container, v1[0], v2[0]))?.[1]);
};
const stat = (container: Container, v1: string, v2: string): number =>
  keyed(container, ['memory.stat', v1], ['memory.stat', v2]);
const cpuStat = (container: Container, v1: string, v2 = v1): number =>
  keyed(container, ['cpu.stat', v1], ['cpu.stat', v2]);
const nanosOr = (container: Container, v1: string, v2: string): number =>
  isV2 ? cpuStat(container, '', v2) / 1e6 : Number(cgroupFile(container, v1, '')) / 1e9;
const plain = (container: Container, v1: string, v2: string): number => Number(cgroupFile(container, v1, v2));

const cpu: Kernel = {
  container_cpu_usage_seconds_total: c => nanosOr(c, 'cpuacct.usage', 'usage_usec'),
  container_cpu_user_seconds_total: c => nanosOr(c, 'cpuacct.usage_user', 'user_usec'),
  container_cpu_system_seconds_total: c => nanosOr(c, 'cpuacct.usage_sys', 'system_usec'),
  container_cpu_cfs_periods_total: c => cpuStat(c, 'nr_periods'),
  container_cpu_cfs_throttled_periods_total: c => cpuStat(c, 'nr_throttled'),
  container_cpu_cfs_throttled_seconds_total: c => cpuStat(c, 'throttled_time', 'throttled_usec') / (isV2 ? 1e6 : 1e9),
};

/** Of all devices: bytes or writes. */
const written = (container: Container, v1: string, v2: string): number => {
  const pattern = isV2 ? new RegExp(`\\b${v2}=(\\d+)`, 'g') : /^\d+:\d+ Write (\d+)/gm;
  const matches = cgroupFile(container, v1, 'io.stat').matchAll(pattern);
  return [...matches].reduce((sum, [, number]) => sum + Number(number), 0);
};

const disk: Kernel = {
  container_fs_writes_bytes_total: c => written(c, 'blkio.throttle.io_service_bytes_recursive', 'wbytes'),
  container_fs_writes_total: c => written(c, 'blkio.throttle.io_serviced_recursive', 'wios'),
  'container_memory_failures_total{failure_type="pgfault",scope="hierarchy"': c => stat(c, 'total_pgfault', 'pgfault'),
};

const memory: Kernel = {
  container_memory_usage_bytes: c => plain(c, 'memory.usage_in_bytes', 'memory.current'),
  container_memory_working_set_bytes: c =>
    plain(c, 'memory.usage_in_bytes', 'memory.current') - stat(c, 'total_inactive_file', 'inactive_file'),
  container_memory_rss: c => stat(c, 'total_rss', 'anon'),
  container_memory_total_inactive_file_bytes: c => stat(c, 'total_inactive_file', 'inactive_file'),
  container_memory_cache: c => stat(c, 'total_cache', 'file'),
  container_spec_memory_limit_bytes: c => plain(c, 'memory.limit_in_bytes', 'memory.max'),
  container_threads: c => plain(c, 'pids.current', 'pids.current'),
};

type Values = (family: string) => number;

/** The sums of the rows that have the label; a family may come with its own first labels. */
async function scrape(address: string, label: string): Promise<Values> {
  const lines = (await (await fetch(`http://${address}/metrics`)).text()).split('\n');
  return family => {
    const start = family.includes('{') ? family : `${family}{`;
    const rows = lines.filter(line => line.startsWith(start) && line.includes(label));
    assert.notEqual(rows.length, 0, `no row of ${family}`);
    return rows.reduce((sum, row) => sum + Number(row.split(' ').at(-1)), 0);
  };
}

/** A reading is half a second old at most; what the kernel said a little before that and says now is around it. */
async function assertCounters(address: string, label: string, read: () => Record<string, number>): Promise<void> {
  const before = read();
  await sleep(700);
  const values = await scrape(address, label);
  const after = read();
  for (const [family, from] of Object.entries(before)) {
    const [value, to] = [values(family), after[family] ?? 0];
    assert.ok(to > from, `${family} stands still at ${from}`);
    // seconds are no whole numbers
    assert.ok(value >= from - 1e-6 && value <= to + 1e-6, `${family}: ${value}, not within ${from} and ${to}`);
  }
}

const readAll = (kernel: Kernel, container: Container) => () =>
  Object.fromEntries(Object.entries(kernel).map(([family, read]) => [family, read(container)]));

const sh = (script: string) => ['sh', '-c', script];

test("of a container that computes and of one that writes, counters are the kernel's", async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const linux = { resources: { cpuPeriod: 20_000n, cpuQuota: 4000n } };
  const burner = await pod.start('burner', sh('while :; do cat /proc/self/stat > /dev/null; done'), { linux });
  const write = 'while :; do dd if=/dev/zero of=/data/big bs=64k count=8 conv=fsync; done';
  const mounts = [{ containerPath: '/data', hostPath: await diskFolder(t) }];
  const writer = await pod.start('writer', sh(write), { mounts });
  const hasWritten = () => (disk['container_fs_writes_total']?.(writer) ?? 0) > 0;
  await until('something is written', 20_000, hasWritten);
  await assertCounters(agent.metrics, `name="${burner.id}"`, readAll(cpu, burner));
  await assertCounters(agent.metrics, `name="${writer.id}"`, readAll(disk, writer));
});

test('of a pod that sends, counters are those of its interface', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const gateway = "$(ip route | awk '/default/ { print $3 }')";
  const sender = await pod.start('sender', sh(`ping -i 0.05 -s 1000 ${gateway}`));
  const pid = await sender.pid();
  const read = () => {
    const row = /^\s*eth0:\s*(.*)$/m.exec(readFileSync(`/proc/${pid}/net/dev`, 'utf8'))?.[1] ?? '';
    const [rxBytes = 0, rxPackets = 0, , , , , , , txBytes = 0, txPackets = 0] = row.split(/\s+/).map(Number);
    return {
      container_network_receive_bytes_total: rxBytes,
      container_network_receive_packets_total: rxPackets,
      container_network_transmit_bytes_total: txBytes,
      container_network_transmit_packets_total: txPackets,
    };
  };
  await until('something is sent', 10_000, () => read().container_network_transmit_packets_total > 10);
  await assertCounters(agent.metrics, `pod="${pod.config.metadata?.name}"`, read);
});

test("of a container that holds memory, gauges are the kernel's", async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const linux = { resources: { memoryLimitInBytes: 256n << 20n } };
  const hold =
    'dd if=/dev/zero of=/data/big bs=1M count=20; x=$(head -c 30000000 /dev/zero | tr "\\0" x); echo ready; sleep 100000; :';
  const mounts = [{ containerPath: '/data', hostPath: await diskFolder(t) }];
  const hog = await pod.start('hog', sh(hold), { linux, mounts });
  await until('the memory is taken', 20_000, async () => (await hog.output()).includes('ready'));
  await sleep(700);
  const values = await scrape(agent.metrics, `name="${hog.id}"`);
  for (const [family, expected] of Object.entries(readAll(memory, hog)())) {
    const difference = Math.abs(values(family) - expected);
    assert.ok(
      expected > 0 && difference <= expected / 100,
      `${family}: ${values(family)}, and the kernel says ${expected}`,
    );
  }
  assert.ok(values('container_memory_rss') >= 30_000_000 && values('container_memory_cache') >= 20_000_000);
});
