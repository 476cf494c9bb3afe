import type { ContainerRecord } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';

/** Whether the container's first process is there. Pids come again; the cgroup says whose process it is. */
export const runsStill = ({ cgroups }: Pick<Deps, 'cgroups'>, { id, pid }: ContainerRecord): boolean =>
  pid !== undefined && (cgroups.pathOfProcess(pid)?.includes(id) ?? false);
