import { closeSync, constants, openSync } from 'node:fs';
import { errnoOf } from '../errors/errors.ts';
import * as libc from './libc.ts';

export interface MountFeatures {
  /** The kernel's side of it; each file system has its own. */
  readonly idmappedMounts: boolean;
  readonly recursiveReadOnlyMounts: boolean;
}

export const MOUNT_ATTR_IDMAP = 0x00100000n;

/** Asks mount_setattr(2) for what it must refuse; how it refuses tells what it knows. Nothing is changed. */
export function probeMountFeatures(): MountFeatures {
  const userNamespace = openSync('/proc/self/ns/user', constants.O_RDONLY);
  try {
    const recursive = refusal({ set: 0n, recursive: true });
    // the first user namespace is no mapping: EPERM where id mapping is known, EINVAL where the attribute is not
    const idmap = refusal({ set: MOUNT_ATTR_IDMAP, userNamespace });
    return { recursiveReadOnlyMounts: recursive !== 'ENOSYS', idmappedMounts: idmap === 'EPERM' };
  } finally {
    closeSync(userNamespace);
  }
}

function refusal(attributes: libc.MountAttributes): string | undefined {
  try {
    libc.mountSetattr('/nonexistent', attributes);
    return undefined;
  } catch (error) {
    return errnoOf(error);
  }
}
