import { posix } from 'node:path';
import { cleanPath, isAtOrBelow } from './container-path.ts';
import type { Mount } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';
import type { OciMount } from './spec.ts';

/** A host directory that stands for a `VOLUME` of the image. */
export interface ImageVolume {
  readonly containerPath: string;
  readonly hostPath: string;
}

const ownTrees = ['/proc', '/sys', '/dev'];

/**
 * The volumes of the image that need a host directory: those that no CRI mount takes and that lie outside the trees
 * which berth mounts itself (images of init systems declare `/sys/fs/cgroup`).
 */
export function imageVolumePaths(
  volumes: Readonly<Record<string, unknown>> | null | undefined,
  mounts: readonly Pick<Mount, 'containerPath'>[],
): string[] {
  const taken = new Set(mounts.map(mount => cleanPath(mount.containerPath, 'mount path')));
  const paths = new Set(Object.keys(volumes ?? {}).map(volumePath));
  return [...paths].filter(path => !taken.has(path) && !ownTrees.some(tree => isAtOrBelow(path, tree)));
}

export const imageVolumeMount = ({ containerPath, hostPath }: ImageVolume): OciMount => ({
  destination: volumePath(containerPath),
  type: 'bind',
  source: hostPath,
  options: ['rbind', 'rprivate', 'rw'],
});

function volumePath(path: string): string {
  const resolved = cleanPath(posix.resolve('/', path), 'volume of the image');
  if (resolved === '/') throw invalidArgument(`volume "${path}" of the image covers its whole root filesystem`);
  return resolved;
}
