import type { runtime } from '../../../api/gen/cri.js';
import { nowNanos } from '../../host/clock.ts';
import { containerState, type SandboxRecord, sandboxIsReady } from '../../metadata/records.ts';
import type { CgroupSample } from '../../monitor/cgroup-sampler.ts';
import type { InterfaceCounters, NetworkSample } from '../../monitor/collect/network.ts';
import type { PodSample } from '../../monitor/sampler.ts';
import type { Deps } from '../deps.ts';
import { hasLabels, hasPrefix } from '../filters.ts';
import { containerStats, measureContainer } from './container-stats.ts';
import { monitoredPod } from './monitored-pods.ts';
import { sumOf } from './sum.ts';
import { count, toUsage, type UsageMessages } from './usage-messages.ts';

/** The ready pods that the filter leaves. */
export async function measurePods(
  deps: Deps,
  filter: runtime.v1.IPodSandboxStatsFilter | null | undefined,
): Promise<runtime.v1.IPodSandboxStats[]> {
  const records = deps.sandboxes
    .list()
    .filter(sandboxIsReady)
    .filter(record => hasPrefix(record.id, filter?.id ?? '') && hasLabels(record.labels, filter?.labelSelector ?? {}));
  if (records.length > 1) await deps.sampler.sample('counted');
  return Promise.all(records.map(record => podStats(deps, record)));
}

/** A kubelet dies of one without metadata or without its `linux` part, whatever is missing in that. */
export async function podStats(deps: Deps, record: SandboxRecord): Promise<runtime.v1.IPodSandboxStats> {
  const { id, name, namespace, uid, attempt, labels, annotations } = record;
  const attributes = { id, metadata: { name, namespace, uid, attempt }, labels, annotations };
  return { attributes, linux: sandboxIsReady(record) ? await linuxStats(deps, record) : {} };
}

async function linuxStats(deps: Deps, record: SandboxRecord): Promise<runtime.v1.ILinuxPodSandboxStats> {
  const pod = deps.sampler.samplePod(monitoredPod(record, deps.state, deps.namespace), 'usage');
  const measured = deps.containers
    .list()
    .filter(container => container.sandboxId === record.id && containerState(container) === 'running')
    .flatMap(container => measureContainer(deps, container, 'counted') ?? []);
  const infra = deps.tasks.get(deps.namespace, record.id);
  const samples = [
    ...measured.map(({ sample }) => sample),
    ...(infra ? [deps.sampler.sampleTask(infra, 'counted')] : []),
  ];
  const { cpu, memory, io } = podUsage(pod, samples);
  return {
    ...(cpu && { cpu }),
    ...(memory && { memory }),
    ...(io && { io }),
    ...(pod.network && networkOf(pod.network)),
    process: { timestamp: pod.cgroup?.at ?? nowNanos(), processCount: count(processesOf(samples)) },
    containers: await Promise.all(measured.map(container => containerStats(deps, container))),
  };
}

/** Of the pod's cgroup, which counts what its overhead and ended containers took too; else the sum of what runs. */
function podUsage({ cgroup }: PodSample, samples: readonly CgroupSample[]): UsageMessages {
  if (cgroup?.cpu && cgroup.memory) return toUsage(cgroup);
  return toUsage(sumOf(samples, nowNanos()));
}

const processesOf = (samples: readonly CgroupSample[]): number =>
  samples.reduce((sum, { pids }) => sum + (pids?.processes ?? 0), 0);

/** Nothing where there is no interface: a kubelet dies of a network without a default one. */
function networkOf({ at, interfaces }: NetworkSample): { network?: runtime.v1.INetworkUsage } {
  const [first, ...others] = interfaces.map(toInterface);
  return first ? { network: { timestamp: at, defaultInterface: first, interfaces: others } } : {};
}

const toInterface = ({ name, received, sent }: InterfaceCounters): runtime.v1.INetworkInterfaceUsage => ({
  name,
  rxBytes: count(received.bytes),
  rxErrors: count(received.errors),
  txBytes: count(sent.bytes),
  txErrors: count(sent.errors),
});
