import type { SandboxRecord } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';

/** A kubelet makes its pods' cgroups itself; a pod whose client named none gets one of ours. */
export async function makeSandboxCgroup(deps: Deps, record: SandboxRecord): Promise<void> {
  if (record.ownsCgroup) await deps.cgroups.create(record.cgroupParent);
}

export async function removeSandboxCgroup(deps: Deps, record: SandboxRecord): Promise<void> {
  if (record.ownsCgroup) await deps.cgroups.remove(record.cgroupParent);
}

/** With systemd the parent is a slice that systemd makes and drops by itself. */
export const ownCgroup = (driver: 'cgroupfs' | 'systemd', id: string): string =>
  driver === 'systemd' ? 'system.slice' : `/berth-${id.slice(0, 13)}`;
