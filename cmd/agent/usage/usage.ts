import type { runtime } from '../../../api/gen/cri.js';

/** What a container, or a pod with all that is in it, uses. Counters count since it was made; sizes are bytes. */
export interface Usage {
  readonly namespace: string;
  readonly pod: string;
  readonly podId: string;
  /** Empty for a pod. */
  readonly container: string;
  readonly containerId: string;
  /** Seconds since the epoch, of the reading. */
  readonly at: number;
  /** Cores, of late; missing until the agent has read it twice. */
  readonly cpu?: number;
  readonly memory: number;
  readonly readBytes: number;
  readonly writtenBytes: number;
  /** Of pods alone; missing for those on the host's network. */
  readonly receivedBytes?: number;
  readonly sentBytes?: number;
  readonly processes: number;
  readonly restarts: number;
}

type PodStats = runtime.v1.PodSandboxStats;
type PodMetrics = runtime.v1.PodSandboxMetrics;

/** Each pod, followed by its containers, from what ListPodSandboxStats and ListPodSandboxMetrics answer. Pure. */
export function usagesOf(stats: readonly PodStats[], metrics: readonly PodMetrics[]): Usage[] {
  const byPod = new Map(metrics.map(each => [each.podSandboxId, each]));
  return stats.toSorted(byName).flatMap(each => podUsages(each, byPod.get(each.attributes?.id ?? '')));
}

const nameOf = ({ attributes }: PodStats): string =>
  `${attributes?.metadata?.namespace}/${attributes?.metadata?.name}/${attributes?.metadata?.attempt}`;
const byName = (a: PodStats, b: PodStats): number => nameOf(a).localeCompare(nameOf(b));

function podUsages({ attributes, linux }: PodStats, metrics: PodMetrics | undefined): Usage[] {
  const { namespace = '', name: pod = '', attempt = 0 } = attributes?.metadata ?? {};
  const shared = { namespace, pod, podId: attributes?.id ?? '' };
  const containers = (linux?.containers ?? []).map(stats => {
    const id = stats.attributes?.id ?? '';
    const own = metrics?.containerMetrics.find(({ containerId }) => containerId === id)?.metrics ?? [];
    const names = { container: stats.attributes?.metadata?.name ?? '', containerId: id };
    const restarts = stats.attributes?.metadata?.attempt ?? 0;
    return {
      ...shared,
      ...names,
      ...resources(stats),
      ...diskOf(own),
      processes: sum(own, 'container_processes'),
      restarts,
    };
  });
  const add = (pick: (usage: (typeof containers)[number]) => number) =>
    containers.reduce((all, each) => all + pick(each), 0);
  const whole = {
    ...{ ...shared, container: '', containerId: '', ...resources(linux ?? {}), ...trafficOf(linux?.network) },
    ...{ readBytes: add(each => each.readBytes), writtenBytes: add(each => each.writtenBytes) },
    ...{ processes: Number(linux?.process?.processCount?.value ?? 0n), restarts: attempt },
  };
  return [whole, ...containers];
}

type Measured = Partial<Pick<runtime.v1.ContainerStats, 'cpu' | 'memory'>>;

function resources({ cpu, memory }: Measured): Pick<Usage, 'at' | 'cpu' | 'memory'> {
  const rate = cpu?.usageNanoCores?.value;
  return {
    at: Number(cpu?.timestamp ?? 0n) / 1e9,
    ...(rate !== undefined && { cpu: Number(rate) / 1e9 }),
    memory: Number(memory?.workingSetBytes?.value ?? 0n),
  };
}

const diskOf = (metrics: readonly runtime.v1.Metric[]): Pick<Usage, 'readBytes' | 'writtenBytes'> => ({
  readBytes: sum(metrics, 'container_fs_reads_bytes_total'),
  writtenBytes: sum(metrics, 'container_fs_writes_bytes_total'),
});

const sum = (metrics: readonly runtime.v1.Metric[], name: string): number =>
  metrics.reduce((all, metric) => (metric.name === name ? all + Number(metric.value?.value ?? 0n) : all), 0);

function trafficOf(network: runtime.v1.NetworkUsage | null | undefined): Pick<Usage, 'receivedBytes' | 'sentBytes'> {
  if (!network) return {};
  const all = [network.defaultInterface, ...network.interfaces];
  const bytes = (pick: (each: runtime.v1.NetworkInterfaceUsage) => runtime.v1.UInt64Value | null) =>
    all.reduce((total, each) => total + Number((each && pick(each))?.value ?? 0n), 0);
  return { receivedBytes: bytes(each => each.rxBytes), sentBytes: bytes(each => each.txBytes) };
}
