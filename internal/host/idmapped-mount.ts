import { closeSync } from 'node:fs';
import { BerthError } from '../errors/errors.ts';
import * as libc from './libc.ts';
import { MOUNT_ATTR_IDMAP } from './mount-probe.ts';

/**
 * Mounts a folder a second time with its owners mapped as in the user namespace: what belongs to id 0 on disk shows as
 * what 0 of that namespace is outside. Unimplemented where the kernel or the file system cannot.
 */
export function mountIdmapped(source: string, target: string, userNamespace: number): void {
  const mount = libc.openTree(source);
  try {
    libc.mountSetattr(mount, { set: MOUNT_ATTR_IDMAP, userNamespace });
    libc.moveMount(mount, target);
  } catch (error) {
    const { code, message } = BerthError.from(error);
    const cannot = code === 'InvalidArgument' ? 'Unimplemented' : code;
    throw new BerthError(cannot, `"${source}" cannot be mounted with mapped owners: ${message}`, { cause: error });
  } finally {
    closeSync(mount);
  }
}
