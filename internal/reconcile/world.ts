import {
  type BundleSeen,
  type ContainerRow,
  type PodRow,
  type ShimProcess,
  seenBy,
  type TaskSeen,
  type Witnesses,
} from './witnesses.ts';

/** What the witnesses saw, by id. */
export class World {
  readonly witnesses: Witnesses;
  readonly pods: ReadonlyMap<string, PodRow>;
  readonly containers: ReadonlyMap<string, ContainerRow>;
  readonly tasks: ReadonlyMap<string, TaskSeen>;
  /** Undefined when it is not known what stands. */
  readonly bundles: ReadonlyMap<string, BundleSeen> | undefined;
  /** Undefined when it is not known what runs. */
  readonly populated: ReadonlySet<string> | undefined;
  readonly shims: ReadonlyMap<string, readonly ShimProcess[]>;

  constructor(witnesses: Witnesses) {
    const { rows, tasks, state, cgroups, processes } = witnesses;
    this.witnesses = witnesses;
    this.pods = byId(rows.pods);
    this.containers = byId(rows.containers);
    this.tasks = byId(tasks);
    this.bundles = 'seen' in state ? byId(state.seen.bundles) : undefined;
    this.populated =
      'seen' in cgroups
        ? new Set(cgroups.seen.filter(cgroup => cgroup.processes.length > 0).map(({ id }) => id))
        : undefined;
    this.shims = Map.groupBy(
      seenBy(processes, ({ shims }) => shims),
      ({ podId }) => podId,
    );
  }

  /** Somebody works on it, or on its pod. */
  isBusy(id: string | undefined): boolean {
    if (id === undefined) return false;
    const { busy } = this.witnesses;
    const podId = this.podOf(id);
    return busy.has(id) || (podId !== undefined && busy.has(podId));
  }

  /** Of a container, its pod; of a pod, itself. */
  podOf(id: string): string | undefined {
    if (this.pods.has(id)) return id;
    return this.containers.get(id)?.podId ?? this.tasks.get(id)?.podId ?? this.bundles?.get(id)?.podId;
  }

  /** What a difference that is about an id says of pod and container. */
  about(id: string): { readonly podId?: string | undefined; readonly containerId?: string | undefined } {
    if (this.pods.has(id)) return { podId: id };
    const podId = this.podOf(id);
    const isPod = podId === id || (podId === undefined && !this.containers.has(id));
    return isPod ? { podId: id } : { podId, containerId: id };
  }

  /** The pod's shim is connected, or a process of it runs. */
  hasShim(podId: string): boolean {
    return this.isOpen(podId) || this.shims.has(podId);
  }

  isOpen(podId: string): boolean {
    return this.witnesses.openShims.some(shim => shim.podId === podId && shim.isAlive);
  }

  /** By the rows it stands and is in use; what is under way or owed is neither. */
  isLive(id: string): boolean {
    const pod = this.pods.get(id);
    if (pod) return pod.state === 'ready';
    const state = this.containers.get(id)?.state;
    return state === 'created' || state === 'running';
  }

  /** By the rows nothing of it should stand. */
  isGone(id: string): boolean {
    const pod = this.pods.get(id);
    if (pod) return pod.state === 'down';
    const container = this.containers.get(id);
    return container === undefined || (container.state === 'exited' && !this.tasks.has(id));
  }
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map(item => [item.id, item]));
