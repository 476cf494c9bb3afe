import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtime } from '../../../api/gen/cri.js';
import { type Usage, usagesOf } from './usage.ts';
import { usageTable } from './usage-table.ts';

const count = (value: number) => ({ value: BigInt(value) });
const cpu = (usageNanoCores?: number) => ({
  timestamp: 5_000_000_000n,
  ...(usageNanoCores !== undefined && { usageNanoCores: count(usageNanoCores) }),
});

function podStats(name: string, network: runtime.v1.INetworkUsage | null): runtime.v1.PodSandboxStats {
  const containers = ['web', 'log'].map((container, index) => ({
    attributes: { id: `${name}-${container}`, metadata: { name: container, attempt: index } },
    cpu: cpu(index === 0 ? 250_000_000 : undefined),
    memory: { workingSetBytes: count(1000 * (index + 1)) },
  }));
  return runtime.v1.PodSandboxStats.create({
    attributes: { id: name, metadata: { name, namespace: 'shop', uid: name, attempt: 1 } },
    linux: {
      cpu: cpu(300_000_000),
      memory: { workingSetBytes: count(4000) },
      network,
      process: { processCount: count(7) },
      containers,
    },
  });
}

const network = {
  defaultInterface: { name: 'eth0', rxBytes: count(100), txBytes: count(200) },
  interfaces: [{ name: 'net1', rxBytes: count(10), txBytes: count(20) }],
};

const metrics = [
  runtime.v1.PodSandboxMetrics.create({
    podSandboxId: 'a',
    containerMetrics: [
      {
        containerId: 'a-web',
        metrics: [
          { name: 'container_fs_reads_bytes_total', labelValues: ['/dev/vda'], value: count(30) },
          { name: 'container_fs_reads_bytes_total', labelValues: ['/dev/vdb'], value: count(12) },
          { name: 'container_fs_writes_bytes_total', labelValues: ['/dev/vda'], value: count(8) },
          { name: 'container_processes', value: count(5) },
        ],
      },
    ],
  }),
];

test('a pod comes before its containers, with what only a pod has and the disk of all of them', () => {
  const usages = usagesOf([podStats('b', null), podStats('a', network)], metrics);
  assert.deepEqual(
    usages.map(({ pod, container }) => `${pod}/${container}`),
    ['a/', 'a/web', 'a/log', 'b/', 'b/web', 'b/log'],
  );
  const [a, web, log, b] = usages;
  assert.deepEqual(a, {
    ...{ namespace: 'shop', pod: 'a', podId: 'a', container: '', containerId: '', at: 5, cpu: 0.3, memory: 4000 },
    ...{ receivedBytes: 110, sentBytes: 220, readBytes: 42, writtenBytes: 8, processes: 7, restarts: 1 },
  });
  assert.deepEqual([web?.cpu, web?.memory, web?.readBytes, web?.processes, web?.restarts], [0.25, 1000, 42, 5, 0]);
  assert.deepEqual([log && 'cpu' in log, log?.restarts], [false, 1]);
  assert.equal(b && 'receivedBytes' in b, false);
});

test('the table has rates of two looks, and a dash for what is not known', () => {
  const before = usagesOf([podStats('a', network)], metrics);
  const after: Usage[] = before.map(usage => ({
    ...usage,
    at: 7,
    readBytes: usage.readBytes + 4000,
    receivedBytes: 50,
  }));
  const [headings, pod, web] = usageTable(after, before);
  assert.equal(headings?.[0], 'POD');
  assert.deepEqual(pod, ['shop/a', '', '300m', '4.0 kB', '2.0 kB', '0 B', '-', '0 B', '7', '1']);
  assert.deepEqual(web, ['', 'web', '250m', '1.0 kB', '2.0 kB', '0 B', '-', '-', '5', '0']);
  assert.deepEqual(usageTable(after, [])[1]?.slice(4, 8), ['-', '-', '-', '-']);
});
