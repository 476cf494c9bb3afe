import type { Drift } from './drift.ts';
import type { Witnesses } from './witnesses.ts';
import { World } from './world.ts';

/** What each witness says of one pod or container, in words that stand in a table. */
export interface Compared {
  readonly podId: string;
  /** Empty for a pod itself. */
  readonly containerId: string;
  /** `namespace/name` of a pod, the name of a container; empty when no row has it. */
  readonly name: string;
  readonly row: string;
  readonly bundle: string;
  /** Empty for a container, which has its pod's. */
  readonly shim: string;
  /** Empty for a pod without an infra process. */
  readonly task: string;
  readonly processes: string;
  /** Empty for a container. */
  readonly network: string;
  /** Somebody works on it, so that nothing more is said of it. */
  readonly isBusy: boolean;
  readonly drifts: readonly Drift[];
}

export interface Comparison {
  /** Each pod, then its containers. */
  readonly objects: readonly Compared[];
  /** Differences that are about none of them. */
  readonly others: readonly Drift[];
  /** Witnesses that could not be asked, and why. */
  readonly unknown: readonly { readonly witness: string; readonly reason: string }[];
}

/** Everything that any witness knows, side by side. Pure. */
export function compare(witnesses: Witnesses, drifts: readonly Drift[]): Comparison {
  const world = new World(witnesses);
  const pods = podsOf(world, drifts);
  const objects = [...pods].flatMap(podId => [
    podSeen(world, podId, drifts),
    ...containersOf(world, podId, drifts).map(id => containerSeen(world, podId, id, drifts)),
  ]);
  const shown = new Set(objects.flatMap(object => object.drifts));
  return { objects, others: drifts.filter(each => !shown.has(each)), unknown: unknownOf(witnesses) };
}

function podsOf({ witnesses: { rows, tasks, openShims } }: World, drifts: readonly Drift[]): ReadonlySet<string> {
  return new Set([
    ...rows.pods.map(({ id }) => id),
    ...rows.containers.map(({ podId }) => podId),
    ...openShims.map(({ podId }) => podId),
    ...tasks.map(({ podId }) => podId),
    ...drifts.flatMap(({ podId }) => podId ?? []),
  ]);
}

function containersOf({ witnesses: { rows, tasks } }: World, podId: string, drifts: readonly Drift[]): string[] {
  const of = <T extends { readonly id: string; readonly podId: string }>(items: readonly T[]) =>
    items.filter(item => item.podId === podId && item.id !== podId).map(({ id }) => id);
  const found = drifts.filter(each => each.podId === podId).flatMap(({ containerId }) => containerId ?? []);
  return [...new Set([...of(rows.containers), ...of(tasks), ...found])];
}

function podSeen(world: World, id: string, drifts: readonly Drift[]): Compared {
  const row = world.pods.get(id);
  return {
    podId: id,
    containerId: '',
    name: row?.name ?? '',
    row: row?.state ?? 'none',
    bundle: bundleOf(world, id),
    shim: shimOf(world, id),
    task: world.tasks.has(id) ? taskOf(world, id) : '',
    processes: processesOf(world, id),
    network: networkOf(world, id),
    isBusy: world.isBusy(id),
    drifts: drifts.filter(({ podId, containerId }) => podId === id && containerId === undefined),
  };
}

function containerSeen(world: World, podId: string, id: string, drifts: readonly Drift[]): Compared {
  const row = world.containers.get(id);
  return {
    podId,
    containerId: id,
    name: row?.name ?? '',
    row: row?.state ?? 'none',
    bundle: bundleOf(world, id),
    shim: '',
    task: taskOf(world, id),
    processes: processesOf(world, id),
    network: '',
    isBusy: world.isBusy(id),
    drifts: drifts.filter(each => each.podId === podId && each.containerId === id),
  };
}

const bundleOf = ({ bundles }: World, id: string): string =>
  bundles === undefined ? 'unknown' : bundles.has(id) ? 'stands' : 'none';

function shimOf(world: World, id: string): string {
  if (world.isOpen(id)) return 'connected';
  const [process] = world.shims.get(id) ?? [];
  return process ? `process ${process.pid}` : 'none';
}

function taskOf({ tasks }: World, id: string): string {
  const task = tasks.get(id);
  return task === undefined ? 'none' : task.hasExited ? 'exited' : 'runs';
}

function processesOf({ witnesses: { cgroups } }: World, id: string): string {
  if (!('seen' in cgroups)) return 'unknown';
  return String(cgroups.seen.filter(cgroup => cgroup.id === id).reduce((sum, each) => sum + each.processes.length, 0));
}

function networkOf({ witnesses: { attachments } }: World, id: string): string {
  if (!('seen' in attachments)) return 'unknown';
  return attachments.seen.some(({ podId }) => podId === id) ? 'attached' : 'none';
}

function unknownOf(witnesses: Witnesses): Comparison['unknown'] {
  const { state, processes, cgroups, mounts, sockets, folders, attachments, garbage } = witnesses;
  const asked = { state, processes, cgroups, mounts, sockets, folders, attachments, garbage };
  return Object.entries(asked).flatMap(([witness, said]) =>
    'unknown' in said ? [{ witness, reason: said.unknown }] : [],
  );
}
