import { closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';
import { bindInPlace } from '../../host/bind-in-place.ts';
import type { Bundle } from '../../runtime/bundle.ts';
import type { PodNamespaces } from '../../runtime/oci/container-input.ts';
import type { OciMount } from '../../runtime/oci/spec.ts';

/**
 * Makes the bind mounts of a container in a user namespace in its bundle, and returns mounts that only put these into
 * place. Not every OCI runtime can map owners, and inside a user namespace none can reach all paths of the host or
 * change a mount that has flags of its own. With the host's user namespace nothing is made.
 */
export function prepareMounts(
  bundle: Bundle,
  mounts: readonly OciMount[],
  user: PodNamespaces['user'],
): readonly OciMount[] {
  if (user === 'host') return mounts;
  const userNamespace = openSync(user.path, constants.O_RDONLY);
  try {
    return mounts.map((mount, index) => {
      if (mount.type !== 'bind') return mount;
      const { destination, source, options, uidMappings } = mount;
      const target = join(bundle.path, 'mounts', String(index));
      bindInPlace({ source, target, options, ...(uidMappings && { userNamespace }) });
      return { destination, type: 'bind', source: target, options: options.filter(isPlacing) };
    });
  } finally {
    closeSync(userNamespace);
  }
}

const isPlacing = (option: string): boolean => ['bind', 'rbind', 'rprivate', 'rslave'].includes(option);
