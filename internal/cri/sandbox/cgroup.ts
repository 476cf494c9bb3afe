import type { SandboxRecord } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';

/** A kubelet makes its pods' cgroups itself; a pod whose client named none gets one of ours. */
export async function makeSandboxCgroup(deps: Deps, record: SandboxRecord): Promise<void> {
  if (!record.ownsCgroup) return;
  await deps.cgroups.create(record.cgroupParent);
  limitSandboxCgroup(deps, record);
}

/** Holds the pod's cgroup, where it is one of ours, to what its containers and the runtime may take together. */
export function limitSandboxCgroup(deps: Deps, { ownsCgroup, cgroupParent, resources, overhead }: SandboxRecord): void {
  if (!ownsCgroup || !resources) return;
  const beside = (limit: bigint, more = 0n): bigint => (limit > 0n && more > 0n ? limit + more : limit);
  deps.cgroups.limit(cgroupParent, {
    cpuShares: beside(resources.cpuShares, overhead?.cpuShares),
    cpuQuota: beside(resources.cpuQuota, overhead?.cpuQuota),
    cpuPeriod: resources.cpuPeriod,
    memory: beside(resources.memoryLimitInBytes, overhead?.memoryLimitInBytes),
  });
}

export async function removeSandboxCgroup(deps: Deps, record: SandboxRecord): Promise<void> {
  if (!record.ownsCgroup) return;
  await deps.cgroups.killAll(record.cgroupParent);
  await deps.cgroups.remove(record.cgroupParent);
}

/** With systemd the parent is a slice that systemd makes and drops by itself. */
export const ownCgroup = (driver: 'cgroupfs' | 'systemd', id: string): string =>
  driver === 'systemd' ? 'system.slice' : `/berth-${id.slice(0, 13)}`;

/** Whether a cgroup at the top could be one of those, by its name. */
export const isOwnCgroup = (name: string): boolean => /^berth-[0-9a-f]{13}$/.test(name);
