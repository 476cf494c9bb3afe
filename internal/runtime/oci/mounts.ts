import type { PodSandbox } from './container-input.ts';
import { isAtOrBelow } from './container-path.ts';
import type { Mount } from './cri-config.ts';
import { criMount, type MountFacts } from './cri-mount.ts';
import { defaultMounts } from './default-mounts.ts';
import { type ImageVolume, imageVolumeMount } from './image-volumes.ts';
import type { OciLinux, OciMount } from './spec.ts';

export interface ContainerMounts {
  readonly mounts: OciMount[];
  readonly rootfsPropagation: OciLinux['rootfsPropagation'];
}

/**
 * Kernel filesystems first, then in path order the pod's files, the image's volumes and the mounts of the CRI. A mount
 * of the CRI takes the place of any other at the same path, and of the kernel filesystems below it: a `/dev` or `/sys`
 * of the host brings its own. A bidirectional one takes the place of all that would come to lie below it.
 */
export function containerMounts(input: {
  readonly mounts: readonly Mount[];
  readonly imageVolumes: readonly ImageVolume[];
  readonly sandbox: Pick<PodSandbox, 'files' | 'namespaces'>;
  readonly privileged: boolean;
  readonly readonlyRootfs: boolean;
  readonly facts: MountFacts;
}): ContainerMounts {
  const { user } = input.sandbox.namespaces;
  const asked = input.mounts.map(mount => criMount(mount, input.facts, user));
  const paths = new Set(asked.map(mount => mount.destination));
  const shared = asked.filter(({ options }) => options.includes('rshared'));
  // what is mounted below a bidirectional mount is mounted on the host too
  const isFree = ({ destination }: OciMount): boolean =>
    !paths.has(destination) && !shared.some(mount => isAtOrBelow(destination, mount.destination));
  const groups = user === 'host' ? undefined : user.gids[0]?.size;
  const kernel = defaultMounts(input.privileged, groups).filter(
    ({ destination }) => !asked.some(mount => isAtOrBelow(destination, mount.destination)),
  );
  const own = [...podMounts(input.sandbox, input.readonlyRootfs), ...input.imageVolumes.map(imageVolumeMount)];
  return {
    mounts: [...kernel, ...[...own.filter(isFree), ...asked].toSorted(byDepth)],
    rootfsPropagation: rootfsPropagation(asked),
  };
}

function podMounts(
  { files, namespaces }: Pick<PodSandbox, 'files' | 'namespaces'>,
  readonlyRootfs: boolean,
): OciMount[] {
  const options = ['rbind', 'rprivate', readonlyRootfs ? 'ro' : 'rw'];
  return [
    { destination: '/etc/hostname', type: 'bind', source: files.hostname, options },
    { destination: '/etc/hosts', type: 'bind', source: files.hosts, options },
    { destination: '/etc/resolv.conf', type: 'bind', source: files.resolvConf, options },
    {
      destination: '/dev/shm',
      type: 'bind',
      source: namespaces.ipc === 'host' ? '/dev/shm' : files.shm,
      options: ['rbind', 'rprivate', 'rw'],
    },
  ];
}

const depth = (path: string): number => path.split('/').length;

/** Parents before what lies in them; the sort is stable, so of two at one path the later one goes on top. */
const byDepth = (one: OciMount, other: OciMount): number => depth(one.destination) - depth(other.destination);

/** Propagation reaches into a container only if its root takes part as well. */
function rootfsPropagation(mounts: readonly OciMount[]): OciLinux['rootfsPropagation'] {
  if (mounts.some(mount => mount.options.includes('rshared'))) return 'rshared';
  return mounts.some(mount => mount.options.includes('rslave')) ? 'rslave' : undefined;
}

/** In the place of one at the same path, and before what is mounted below it. */
export function addMount(mounts: readonly OciMount[], added: OciMount): readonly OciMount[] {
  const others = mounts.filter(({ destination }) => destination !== added.destination);
  const below = others.findIndex(({ destination }) => isAtOrBelow(destination, added.destination));
  const at = below < 0 ? others.length : below;
  return [...others.slice(0, at), added, ...others.slice(at)];
}
