import { isAtOrBelow } from './container-path.ts';
import { type Mount, mountPropagation } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';

/** A line of the agent's mountinfo. */
export interface HostMount {
  readonly target: string;
  /** `shared:N` for a member of a peer group, `master:N` for one that receives from a group. */
  readonly propagation: readonly string[];
}

export type Propagation = 'rprivate' | 'rslave' | 'rshared';

export function propagationOf(mount: Pick<Mount, 'containerPath' | 'propagation'>): Propagation {
  switch (mount.propagation) {
    case mountPropagation.private:
      return 'rprivate';
    case mountPropagation.hostToContainer:
      return 'rslave';
    case mountPropagation.bidirectional:
      return 'rshared';
    default:
      throw invalidArgument(`mount "${mount.containerPath}" has an unknown propagation mode ${mount.propagation}`);
  }
}

/** Events can pass only if the host's mount that holds the path takes part; else they would silently be missed. */
export function checkPropagation(hostPath: string, propagation: Propagation, hostMounts: readonly HostMount[]): void {
  if (propagation === 'rprivate') return;
  const holder = holdingMount(hostPath, hostMounts);
  const takesPart = propagation === 'rshared' ? ['shared:'] : ['shared:', 'master:'];
  if (!holder || holder.propagation.some(field => takesPart.some(prefix => field.startsWith(prefix)))) return;
  const wanted = propagation === 'rshared' ? 'shared' : 'shared or slave';
  throw invalidArgument(
    `"${hostPath}" cannot propagate mounts, "${holder.target}" on the host is a private mount, make it ${wanted}`,
  );
}

function holdingMount(path: string, hostMounts: readonly HostMount[]): HostMount | undefined {
  let holder: HostMount | undefined;
  for (const mount of hostMounts) {
    if (!isAtOrBelow(path, mount.target)) continue;
    // On one mount point the last line is the uppermost mount.
    if (!holder || mount.target.length >= holder.target.length) holder = mount;
  }
  return holder;
}
