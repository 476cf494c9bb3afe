import type { Cgroups } from '../../host/cgroup.ts';
import type { ContainerRecord } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';

type CgroupDeps = Pick<Deps, 'sandboxes' | 'cgroups'>;

/** Where the cgroup of a container is, or of a pod's infra process; undefined when none could be made for its parent. */
export function cgroupPath(cgroups: Pick<Cgroups, 'resolve' | 'specPath'>, parent: string, id: string) {
  try {
    return cgroups.resolve(cgroups.specPath(parent, id));
  } catch {
    return undefined;
  }
}

/**
 * Ends whatever still runs in a container's cgroup, whoever has lost sight of it; whether something did. When this fails
 * the container may not be called gone.
 */
export async function emptyCgroup(deps: CgroupDeps, record: ContainerRecord): Promise<boolean> {
  const path = cgroupOf(deps, record);
  return path !== undefined && empty(deps.cgroups, path);
}

/** Ends what runs in it too. The OCI runtime or systemd has removed it, but for one that neither of them knows. */
export async function removeContainerCgroup(deps: CgroupDeps, record: ContainerRecord): Promise<void> {
  const { cgroups } = deps;
  const path = cgroupOf(deps, record);
  if (path === undefined || !cgroups.exists(path)) return;
  await empty(cgroups, path);
  await cgroups.remove(path);
}

async function empty(cgroups: Cgroups, path: string): Promise<boolean> {
  if (cgroups.members(path).length === 0) return false;
  await cgroups.killAll(path);
  return true;
}

function cgroupOf({ sandboxes, cgroups }: CgroupDeps, { sandboxId, id }: ContainerRecord): string | undefined {
  const sandbox = sandboxes.get(sandboxId);
  return sandbox && cgroupPath(cgroups, sandbox.cgroupParent, id);
}
