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
    mapOwners(mount, source, userNamespace);
    libc.moveMount(mount, target);
  } finally {
    closeSync(mount);
  }
}

/** The same for a mount that is attached nowhere yet; what is mounted below it keeps its owners. */
export function mapOwners(mount: number, source: string, userNamespace: number): void {
  try {
    libc.mountSetattr(mount, { set: MOUNT_ATTR_IDMAP, userNamespace });
  } catch (error) {
    const { code, message } = BerthError.from(error);
    const cannot = code === 'InvalidArgument' ? 'Unimplemented' : code;
    const sentence = `"${source}" cannot be mounted with mapped owners, its file system or this kernel has no such mounts: ${message}`;
    throw new BerthError(cannot, sentence, { cause: error });
  }
}
