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
export async function emptyCgroup({ sandboxes, cgroups }: CgroupDeps, record: ContainerRecord): Promise<boolean> {
  const sandbox = sandboxes.get(record.sandboxId);
  const path = sandbox && cgroupPath(cgroups, sandbox.cgroupParent, record.id);
  if (path === undefined || cgroups.members(path).length === 0) return false;
  await cgroups.killAll(path);
  return true;
}
