import { posix } from 'node:path';
import { readMounts } from '../../host/mount.ts';
import { writableLayers } from '../../images/container-folders.ts';
import type { CgroupSeen } from '../../reconcile/witnesses.ts';
import { cgroupPath } from '../container/cgroup.ts';
import type { Deps } from '../deps.ts';
import { isOwnCgroup, ownCgroup } from '../sandbox/cgroup.ts';

type CgroupDeps = Pick<Deps, 'sandboxes' | 'containers' | 'cgroups' | 'root'>;

/**
 * The cgroups of this agent's pods and containers, and those that look like some: below the parents of all pods that
 * have rows, and at the top. One without a row is this agent's when a bundle of that id stands, when it is in a cgroup
 * that the agent made, or when a process in it has its root file system below the agent's root; else it is left alone.
 */
export function readCgroups(deps: CgroupDeps, bundles: ReadonlySet<string>): readonly CgroupSeen[] {
  const own = ownPodCgroups(deps, bundles);
  const parents = new Set([...parentsOf(deps), ...own.keys()].filter(path => own.get(path)?.of !== 'foreign'));
  const inside = new Map([...parents].map(parent => [parent, below(deps, parent, own.has(parent), bundles)]));
  const pods = [...own.values()].map(pod => {
    const runs = inside.get(pod.path)?.some(({ isPopulated }) => isPopulated);
    return runs ? { ...pod, isPopulated: true } : pod;
  });
  return [...pods, ...[...inside.values()].flat()];
}

/** By path: those at the top that look as if an agent had made them for a pod. What runs below them is not seen yet. */
function ownPodCgroups(deps: CgroupDeps, bundles: ReadonlySet<string>): ReadonlyMap<string, CgroupSeen> {
  const ids = [...bundles, ...deps.sandboxes.list().map(({ id }) => id)];
  const owners = new Map(ids.map(id => [ownCgroup('cgroupfs', id), id]));
  const names = deps.cgroups.children('/').filter(isOwnCgroup);
  return new Map(names.map(name => [posix.join('/', name), ownPodCgroup(deps, name, owners)]));
}

function ownPodCgroup(deps: CgroupDeps, name: string, owners: ReadonlyMap<string, string>): CgroupSeen {
  const path = posix.join('/', name);
  const id = owners.get(path) ?? (isOfRoot(deps, deps.cgroups.members(path)) ? name : undefined);
  if (id === undefined) return { path, id: name, of: 'foreign', processes: [], isPopulated: true };
  const processes = deps.cgroups.ownMembers(path);
  return { path, id, of: 'pod', processes, isPopulated: processes.length > 0 };
}

const parentsOf = ({ sandboxes, cgroups }: CgroupDeps): string[] =>
  sandboxes.list().flatMap(({ id, cgroupParent }) => {
    const path = cgroupPath(cgroups, cgroupParent, id);
    return path === undefined ? [] : [posix.dirname(path)];
  });

/** The cgroups of containers in that of their pod, which the agent made or not. */
function below(deps: CgroupDeps, parent: string, isOwn: boolean, bundles: ReadonlySet<string>): CgroupSeen[] {
  return deps.cgroups.children(parent).flatMap(name => {
    const [, id = isOwn ? name : ''] = /^(?:berth-)?([0-9a-f]{64})(?:\.scope)?$/.exec(name) ?? [];
    if (id === '') return [];
    const path = posix.join(parent, name);
    const processes = deps.cgroups.members(path);
    const hasRow = (deps.containers.get(id) ?? deps.sandboxes.get(id)) !== undefined;
    const isOurs = isOwn || hasRow || bundles.has(id) || isOfRoot(deps, processes);
    return [{ path, id, of: isOurs ? 'container' : 'foreign', processes, isPopulated: processes.length > 0 }];
  });
}

/** Whether what runs there writes to a layer of this agent. */
function isOfRoot({ root }: CgroupDeps, [pid]: readonly number[]): boolean {
  if (pid === undefined) return false;
  try {
    const mounts = readMounts(`/proc/${pid}/mountinfo`);
    const option = `upperdir=${writableLayers(root)}/`;
    return mounts.some(
      ({ target, superOptions }) => target === '/' && superOptions.some(one => one.startsWith(option)),
    );
  } catch {
    return false; // it has ended
  }
}
