import { cleanPath } from './container-path.ts';
import type { Mount } from './cri-config.ts';
import { atLeastKernel, type HostFacts } from './host-facts.ts';
import { invalidArgument } from './invalid-argument.ts';
import { checkPropagation, type HostMount, propagationOf } from './propagation.ts';
import type { OciMount } from './spec.ts';
import { checkSameMap, fromCri, type IdMap, ociMappings } from './user-namespace.ts';

export interface MountFacts {
  readonly kernel: HostFacts['kernel'];
  readonly imageMounts: ReadonlyMap<string, string> | undefined;
  readonly realPaths: ReadonlyMap<string, string> | undefined;
  readonly hostMounts: readonly HostMount[] | undefined;
}

/** Options of `mount_options` that only take something away. */
const tighteningOptions: ReadonlySet<string> = new Set([
  'noexec',
  'nodev',
  'nosuid',
  'nosymfollow',
  'noatime',
  'nodiratime',
  'relatime',
  'ro',
]);

/** A bind mount for a mount of the CRI, in a pod with that user namespace. */
export function criMount(mount: Mount, facts: MountFacts, user: 'host' | IdMap): OciMount {
  const destination = cleanPath(mount.containerPath, 'mount path');
  if (destination === '/') throw invalidArgument('a mount cannot cover the root of the container');
  const source = mountSource(mount, destination, facts);
  const propagation = propagationOf(mount);
  if (propagation === 'rshared' && user !== 'host') {
    throw invalidArgument(
      `mount "${destination}" is bidirectional, but nothing that is mounted in a user namespace leaves it`,
    );
  }
  const options = ['rbind', propagation, access(mount, destination, facts.kernel), ...extraOptions(mount, destination)];
  checkPropagation(source, propagation, facts.hostMounts ?? []);
  return { destination, type: 'bind', source, options, ...mappedOwners(mount, destination, user) };
}

/** An image is mounted with mapped owners by who mounts it on the host. */
function mappedOwners(
  { uidMappings, gidMappings, image }: Mount,
  destination: string,
  user: 'host' | IdMap,
): Pick<OciMount, 'uidMappings' | 'gidMappings'> {
  if (uidMappings.length + gidMappings.length === 0) return {};
  const asked = { uids: fromCri(uidMappings), gids: fromCri(gidMappings) };
  checkSameMap(asked, user, `mount "${destination}"`);
  if (image?.image) return {};
  return { uidMappings: ociMappings(asked.uids), gidMappings: ociMappings(asked.gids) };
}

function mountSource(mount: Mount, destination: string, facts: MountFacts): string {
  if (!mount.image?.image) {
    const path = cleanPath(mount.hostPath, `host path of mount "${destination}"`);
    return facts.realPaths?.get(mount.hostPath) ?? path;
  }
  if (mount.hostPath !== '') throw invalidArgument(`mount "${destination}" names both an image and a host path`);
  if (!mount.readonly) throw invalidArgument(`mount "${destination}" is an image, so it must be read-only`);
  const source = facts.imageMounts?.get(mount.containerPath);
  if (source === undefined) {
    throw invalidArgument(
      `mount "${destination}" names image "${mount.image.image}", which is not mounted on the host`,
    );
  }
  return source;
}

function access(mount: Mount, destination: string, kernel: HostFacts['kernel']): string {
  if (!mount.recursiveReadOnly) return mount.readonly ? 'ro' : 'rw';
  if (!mount.readonly) throw invalidArgument(`mount "${destination}" is recursively read-only but not read-only`);
  if (propagationOf(mount) !== 'rprivate') {
    throw invalidArgument(`mount "${destination}" is recursively read-only, so its propagation must be private`);
  }
  // mount_setattr(2)
  if (!atLeastKernel(kernel, 5, 12)) {
    throw invalidArgument(
      `mount "${destination}" is recursively read-only, that needs Linux 5.12, this is ${kernel.major}.${kernel.minor}`,
    );
  }
  return 'rro';
}

function extraOptions(mount: Mount, destination: string): readonly string[] {
  const refused = mount.mountOptions.find(option => !tighteningOptions.has(option));
  if (refused !== undefined) {
    throw invalidArgument(`mount "${destination}" has option ${JSON.stringify(refused)}, which is not allowed`);
  }
  return mount.mountOptions;
}
