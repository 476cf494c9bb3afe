import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { runtime } from '../../api/gen/cri.js';
import { imageService, runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { cgroupFile, isV2 } from './support/cgroup-file.ts';
import { type Container, Pod } from './support/pods.ts';
import { until } from './support/until.ts';
import { within } from './support/within.ts';

const config = '[metrics]\nperiod = 1\ndisk_period = 1\n';
const idle = ['sleep', '100000'];
const { NODE, POD } = runtime.v1.NamespaceMode;

async function statsOf({ client }: TestAgent, { id }: Container): Promise<runtime.v1.ContainerStats> {
  const { stats } = await client.call(runtimeService.ContainerStats, { containerId: id });
  assert.ok(stats);
  return stats;
}

async function podStatsOf({ client }: TestAgent, pod: Pod): Promise<runtime.v1.LinuxPodSandboxStats> {
  const { stats } = await client.call(runtimeService.PodSandboxStats, { podSandboxId: pod.id });
  assert.equal(stats?.attributes?.metadata?.uid, pod.config.metadata?.uid);
  assert.ok(stats?.linux);
  return stats.linux;
}

const near = (actual: bigint | undefined, expected: number, share: number, what: string, least = 128 * 1024) => {
  const difference = Math.abs(Number(actual ?? -1n) - expected);
  assert.ok(difference <= Math.max(expected * share, least), `${what}: ${actual}, and the kernel says ${expected}`);
};

function cpuNanos(container: Container): bigint {
  const text = cgroupFile(container, 'cpuacct.usage', 'cpu.stat');
  return isV2 ? BigInt(/^usage_usec (\d+)/m.exec(text)?.[1] ?? 0) * 1000n : BigInt(text.trim());
}

test("a container that computes: its CPU time is the kernel's, and its rate that of its own samples", async t => {
  const agent = await useAgent(t, { config });
  const pod = await Pod.run(agent);
  const linux = { resources: { cpuPeriod: 100_000n, cpuQuota: 30_000n } };
  const burner = await pod.start('burner', ['sh', '-c', 'while :; do :; done'], { linux });
  const first = await statsOf(agent, burner);
  assert.equal(first.cpu?.usageNanoCores, null, 'of one sample there is no rate');
  const [startNanos, startedAt] = [cpuNanos(burner), performance.now()];
  await sleep(2500);
  const before = cpuNanos(burner);
  await sleep(1100);
  const { attributes, cpu } = await statsOf(agent, burner);
  const after = cpuNanos(burner);
  assert.deepEqual(attributes?.metadata, { name: 'burner', attempt: 0 });
  const usage = cpu?.usageCoreNanoSeconds?.value ?? 0n;
  // a sample may be a second old
  assert.ok(before - 400_000_000n <= usage && usage <= after, `${usage}, between ${before} and ${after}`);
  const rate = Number(cpu?.usageNanoCores?.value ?? 0n);
  // a machine with others at work gives it less, and not the same at all times
  const whole = (Number(after - startNanos) / (performance.now() - startedAt)) * 1000;
  assert.ok(rate > whole / 4 && rate < 0.4e9, `${rate}, ${whole} seen from here, of a limit of 0.3e9`);
  const age = Date.now() - Number((cpu?.timestamp ?? 0n) / 1_000_000n);
  assert.ok(age >= 0 && age < within(3000), `sampled ${age} ms ago`);
  assert.ok((cpu?.timestamp ?? 0n) > (first.cpu?.timestamp ?? 0n));

  const stats = await podStatsOf(agent, pod);
  assert.ok((stats.cpu?.usageCoreNanoSeconds?.value ?? 0n) >= usage);
  assert.ok(Number(stats.cpu?.usageNanoCores?.value ?? 0n) > whole / 4);
  assert.equal(stats.containers[0]?.attributes?.id, burner.id);
  assert.equal(stats.process?.processCount?.value, 1n);
});

test("a container that holds memory: gauges are the kernel's, and what is left is counted from its limit", async t => {
  const agent = await useAgent(t, { config });
  const pod = await Pod.run(agent);
  const limit = 256n * 1024n * 1024n;
  const linux = { resources: { memoryLimitInBytes: limit, memorySwapLimitInBytes: limit } };
  const script = 'x=$(head -c 30000000 /dev/zero | tr "\\0" x); echo ready; sleep 100000; :';
  const hog = await pod.start('hog', ['sh', '-c', script], { linux });
  await until('the memory is taken', 20_000, async () => (await hog.output()).includes('ready'));
  await sleep(1100);
  const { memory, swap } = await statsOf(agent, hog);
  const usage = Number(cgroupFile(hog, 'memory.usage_in_bytes', 'memory.current'));
  const stat = cgroupFile(hog, 'memory.stat', 'memory.stat');
  const value = (v1: string, v2: string) => Number(new RegExp(`^${isV2 ? v2 : v1} (\\d+)`, 'm').exec(stat)?.[1]);
  near(memory?.usageBytes?.value, usage, 0.01, 'usage');
  near(memory?.workingSetBytes?.value, usage - value('total_inactive_file', 'inactive_file'), 0.01, 'working set');
  near(memory?.rssBytes?.value, value('total_rss', 'anon'), 0.01, 'rss');
  assert.ok((memory?.rssBytes?.value ?? 0n) >= 30_000_000n);
  assert.equal(memory?.availableBytes?.value, limit - (memory?.workingSetBytes?.value ?? 0n));
  near(memory?.pageFaults?.value, value('total_pgfault', 'pgfault'), 0.01, 'page faults', 20);
  assert.equal(swap?.swapUsageBytes?.value, 0n);
  assert.equal(swap?.swapAvailableBytes?.value, 0n);

  const free = await pod.start('free', idle);
  assert.equal(
    (await statsOf(agent, free)).memory?.availableBytes,
    null,
    'without a limit nothing is left or not left',
  );
});

test('a container that writes: its layer is as large as du finds it, grows, and counts for the container file systems', async t => {
  const agent = await useAgent(t, { config });
  const pod = await Pod.run(agent);
  const writer = await pod.start('writer', [
    'sh',
    '-c',
    'mkdir -p /data/deep; echo > /data/deep/a; ln /data/deep/a /data/b; sleep 100000',
  ]);
  const upper = join(agent.folder, 'root', 'containers', writer.id, 'upper');
  const du = async (...flags: string[]) =>
    BigInt((await execa('du', ['-s', ...flags, upper])).stdout.split('\t')[0] ?? 0);
  const layer = async () => (await statsOf(agent, writer)).writableLayer;
  const isMeasured = async () => (await layer())?.usedBytes?.value === (await du('--block-size=1'));
  await until('the links are counted', 10_000, isMeasured);
  assert.equal((await layer())?.inodesUsed?.value, await du('--inodes'));
  await writer.exec(['dd', 'if=/dev/zero', 'of=/big', 'bs=1M', 'count=8']);
  await until('the new file is counted', 10_000, async () => ((await layer())?.usedBytes?.value ?? 0n) > 8_000_000n);
  await until('all of it', 10_000, isMeasured);

  const { imageFilesystems, containerFilesystems } = await agent.client.call(imageService.ImageFsInfo, {});
  const mountpoint = imageFilesystems[0]?.fsId?.mountpoint;
  assert.ok(mountpoint);
  assert.equal((await layer())?.fsId?.mountpoint, mountpoint);
  assert.equal(containerFilesystems[0]?.fsId?.mountpoint, mountpoint);
  assert.ok((containerFilesystems[0]?.usedBytes?.value ?? 0n) > 8_000_000n);
});

test("a pod that sends: its counters are those of its interface, and a pod on the host's network has none", async t => {
  const agent = await useAgent(t, { config });
  const pod = await Pod.run(agent);
  const sender = await pod.start('sender', idle);
  const [, gateway = ''] = /via ([\d.]+)/.exec((await sender.exec(['ip', 'route'])).stdout) ?? [];
  await sender.exec(['ping', '-c', '3', '-i', '0.1', '-s', '1000', gateway]);
  await sleep(1100);
  const table = (await sender.exec(['cat', '/proc/net/dev'])).stdout;
  const [received = '', ...others] = (/eth0:\s*(.*)/.exec(table)?.[1] ?? '').split(/\s+/);
  const { network } = await podStatsOf(agent, pod);
  assert.equal(network?.defaultInterface?.name, 'eth0');
  // neighbour discovery comes when it likes
  near(network?.defaultInterface?.rxBytes?.value, Number(received), 0.1, 'received');
  near(network?.defaultInterface?.txBytes?.value, Number(others[7]), 0.1, 'sent');
  assert.ok((network?.defaultInterface?.txBytes?.value ?? 0n) >= 3000n);
  assert.deepEqual([network?.defaultInterface?.rxErrors?.value, network?.interfaces], [0n, []]);
  assert.ok((network?.timestamp ?? 0n) > 0n);

  const namespaceOptions = { network: NODE, pid: runtime.v1.NamespaceMode.CONTAINER, ipc: POD };
  const host = await Pod.run(agent, { linux: { securityContext: { namespaceOptions } } });
  await host.start('main', idle);
  const stats = await podStatsOf(agent, host);
  assert.equal(stats.network, null);
  assert.equal(stats.containers.length, 1);
  assert.ok((stats.memory?.workingSetBytes?.value ?? 0n) > 0n);
});

test('lists, filters, short ids and streams tell of the same pods and containers', async t => {
  const agent = await useAgent(t, { config });
  const one = await Pod.run(agent, { labels: { app: 'one' }, annotations: { note: 'x' } });
  const empty = await Pod.run(agent, { labels: { app: 'empty' } });
  const stopped = await Pod.run(agent);
  await stopped.stop();
  const a = await one.start('a', idle, { labels: { kind: 'a' }, annotations: { hash: '1' } });
  const b = await one.start('b', idle, { labels: { kind: 'b' } });
  const created = await one.create('created', idle);
  const ended = await one.start('ended', ['true']);
  await ended.exited();
  const { client } = agent;
  const containers = async (filter?: runtime.v1.IContainerStatsFilter) => {
    const { stats } = await client.call(runtimeService.ListContainerStats, filter ? { filter } : {});
    return stats.map(({ attributes }) => attributes?.id ?? '').sort();
  };
  const ids = (...of: { readonly id: string }[]) => of.map(({ id }) => id).sort();
  assert.deepEqual(await containers(), ids(a, b));
  assert.deepEqual(await containers({ id: a.id.slice(0, 12) }), ids(a));
  assert.deepEqual(await containers({ podSandboxId: one.id.slice(0, 12) }), ids(a, b));
  assert.deepEqual(await containers({ podSandboxId: empty.id }), []);
  assert.deepEqual(await containers({ labelSelector: { kind: 'b' } }), ids(b));
  assert.deepEqual(await containers({ id: a.id, labelSelector: { kind: 'b' } }), []);
  const { attributes } = await statsOf(agent, a);
  assert.deepEqual(attributes?.annotations, { hash: '1' });
  const short = await client.call(runtimeService.ContainerStats, { containerId: a.id.slice(0, 12) });
  assert.equal(short.stats?.attributes?.id, a.id);
  for (const { id } of [created, ended]) {
    const { stats } = await client.call(runtimeService.ContainerStats, { containerId: id });
    assert.deepEqual([stats?.attributes?.id, stats?.cpu, stats?.memory], [id, null, null]);
  }
  await assert.rejects(client.call(runtimeService.ContainerStats, { containerId: 'ffff' }), { code: 'NotFound' });
  await assert.rejects(client.call(runtimeService.PodSandboxStats, { podSandboxId: 'ffff' }), { code: 'NotFound' });

  const pods = async (filter: runtime.v1.IPodSandboxStatsFilter) => {
    const { stats } = await client.call(runtimeService.ListPodSandboxStats, { filter });
    return stats.map(each => each.attributes?.id ?? '').sort();
  };
  assert.deepEqual(await pods({}), ids(one, empty));
  assert.deepEqual(await pods({ id: one.id.slice(0, 12) }), ids(one));
  assert.deepEqual(await pods({ labelSelector: { app: 'empty' } }), ids(empty));
  const nothing = await podStatsOf(agent, empty);
  assert.deepEqual([nothing.containers, nothing.process?.processCount?.value], [[], 0n]);
  assert.ok(nothing.cpu?.timestamp && nothing.memory?.workingSetBytes && nothing.network?.defaultInterface);

  const streamed = {
    pods: await collect(client.stream(runtimeService.StreamPodSandboxes, {}), each => each.podSandboxes),
    containers: await collect(client.stream(runtimeService.StreamContainers, {}), each => each.containers),
    stats: await collect(client.stream(runtimeService.StreamContainerStats, {}), each => each.containerStats),
    podStats: await collect(client.stream(runtimeService.StreamPodSandboxStats, {}), each => each.podSandboxStats),
  };
  const listed = {
    pods: (await client.call(runtimeService.ListPodSandbox, {})).items,
    containers: (await client.call(runtimeService.ListContainers, {})).containers,
  };
  assert.deepEqual([streamed.pods, streamed.containers], [listed.pods, listed.containers]);
  assert.deepEqual(streamed.stats.map(each => each.attributes?.id ?? '').sort(), ids(a, b));
  assert.deepEqual(streamed.podStats.map(each => each.attributes?.id ?? '').sort(), ids(one, empty));
});

test('the metrics have every descriptor filled, with as many labels as it says, in whole numbers', async t => {
  const agent = await useAgent(t, { config });
  const pod = await Pod.run(agent);
  const limit = 64n * 1024n * 1024n;
  const resources = { cpuPeriod: 100_000n, cpuQuota: 20_000n, cpuShares: 1024n };
  const memory = { memoryLimitInBytes: limit, memorySwapLimitInBytes: limit };
  const main = await pod.start('main', idle, { linux: { resources: { ...resources, ...memory } } });
  const { descriptors } = await agent.client.call(runtimeService.ListMetricDescriptors, {});
  const measured = async () => {
    const { podMetrics } = await agent.client.call(runtimeService.ListPodSandboxMetrics, {});
    const [mine] = podMetrics.filter(each => each.podSandboxId === pod.id);
    const containerMetrics = mine?.containerMetrics.find(each => each.containerId === main.id)?.metrics ?? [];
    return Map.groupBy([...(mine?.metrics ?? []), ...containerMetrics], ({ name }) => name);
  };
  await until('the layer is walked', 10_000, async () => (await measured()).has('container_fs_usage_bytes'));
  const byName = await measured();
  for (const { name, help, labelKeys } of descriptors) {
    assert.ok(help !== '' && labelKeys.length >= 6, name);
    for (const { labelValues } of byName.get(name) ?? []) assert.equal(labelValues.length, labelKeys.length, name);
  }
  // what depends on the kernel, or on what the container did
  const mayBeMissing =
    /_hugetlb_|_pressure_|_fs_(reads|writes)_|_blkio_|_memory_(events|file|pgscan|pgsteal|workingset)_/;
  const missing = descriptors.filter(({ name }) => !byName.has(name) && !mayBeMissing.test(name));
  assert.deepEqual(
    missing.map(({ name }) => name),
    [],
  );
  assert.deepEqual(
    [...byName.keys()].filter(name => !descriptors.some(each => each.name === name)),
    [],
  );
  assert.equal(byName.get('container_spec_memory_limit_bytes')?.[0]?.value?.value, limit);
  assert.equal(byName.get('container_spec_cpu_quota')?.[0]?.value?.value, 20_000n);
  assert.equal(byName.get('container_spec_cpu_shares')?.[0]?.value?.value, 1024n);
  assert.ok((byName.get('container_file_descriptors')?.[0]?.value?.value ?? 0n) >= 3n);
  const [last] = byName.get('container_last_seen') ?? [];
  assert.equal(last?.metricType, runtime.v1.MetricType.GAUGE);
  assert.deepEqual(last?.labelValues.slice(1), [main.id, agent.image, pod.config.metadata?.name, 'test', 'main']);
  assert.deepEqual(byName.get('container_network_receive_bytes_total')?.[0]?.labelValues.slice(4), [
    'test',
    'POD',
    'eth0',
  ]);
  const streamed = await collect(
    agent.client.stream(runtimeService.StreamPodSandboxMetrics, {}),
    each => each.podSandboxMetrics,
  );
  assert.deepEqual(
    streamed.map(each => each.podSandboxId),
    [pod.id],
  );
});

test('a new agent goes on with the same counters', async t => {
  const agent = await useAgent(t, { config });
  const pod = await Pod.run(agent);
  const burner = await pod.start('burner', [
    'sh',
    '-c',
    'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; sleep 100000',
  ]);
  await until('CPU time', 10_000, () => cpuNanos(burner) > 50_000_000n);
  const before = await statsOf(agent, burner);
  await agent.restart();
  const isListed = async () => (await agent.client.call(runtimeService.ListContainerStats, {})).stats.length === 1;
  await until('the container is followed again', 10_000, isListed);
  const after = await statsOf(agent, burner);
  const usage = (stats: runtime.v1.ContainerStats) => stats.cpu?.usageCoreNanoSeconds?.value ?? 0n;
  assert.ok(usage(after) >= usage(before) && usage(before) > 0n);
  assert.ok((await podStatsOf(agent, pod)).network?.defaultInterface);
});

async function collect<Message, Item>(
  messages: AsyncIterable<Message>,
  items: (message: Message) => readonly Item[],
): Promise<Item[]> {
  const all: Item[] = [];
  for await (const message of messages) all.push(...items(message));
  return all;
}
