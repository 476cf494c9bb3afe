import { basename } from 'node:path';

/**
 * The cgroup of a container where it is named after it: only in such a one is everything of that container. Somebody
 * may have moved its processes among others.
 */
export const cgroupOfItsOwn = (id: string, cgroup: string | undefined): string | undefined =>
  cgroup !== undefined && basename(cgroup).includes(id) ? cgroup : undefined;
