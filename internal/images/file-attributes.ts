import { chmodSync, lchownSync, lutimesSync, type Stats } from 'node:fs';
import { BerthError, errnoOf } from '../errors/errors.ts';
import { lgetxattr, lsetxattr } from '../host/xattr.ts';
import type { TarEntry } from './tar-reader.ts';

export type Attributes = Pick<TarEntry, 'mode' | 'uid' | 'gid' | 'mtime' | 'xattrs'>;

/** The id that chown(2) takes for "leave it as it is". */
const noId = 0xffffffff;

/** Owner, then mode and attributes: a change of owner clears set-id bits and file capabilities. */
export function applyAttributes(path: string, attributes: Attributes, isLink: boolean): void {
  const { uid, gid, mode, xattrs } = attributes;
  if (uid >= noId || gid >= noId) {
    throw new BerthError('InvalidArgument', `an entry's owner ${uid}:${gid} is above ${noId - 1}`);
  }
  lchownSync(path, uid, gid);
  // there is no lchmod: the callers have just made what is not a link
  if (!isLink) chmodSync(path, mode);
  for (const [name, value] of xattrs) if (mayCarry(name)) setAttribute(path, name, value);
}

export function applyTime(path: string, mtime: number): void {
  lutimesSync(path, mtime, mtime);
}

/**
 * Attributes that an image may set. `trusted.overlay.*` steers the kernel's overlay, labels are the node's own.
 */
const mayCarry = (name: string): boolean =>
  name === 'security.capability' ||
  name === 'system.posix_acl_access' ||
  name === 'system.posix_acl_default' ||
  (name.startsWith('user.') && !name.startsWith('user.overlay.'));

function setAttribute(path: string, name: string, value: Uint8Array): void {
  try {
    lsetxattr(path, name, value);
  } catch (error) {
    const errno = errnoOf(error);
    // a file system without them, and links and devices that cannot have user attributes
    if (errno !== 'ENOTSUP' && errno !== 'EOPNOTSUPP' && errno !== 'EPERM') throw error;
  }
}

const copied = ['security.capability', 'system.posix_acl_access', 'system.posix_acl_default'];

/** What a file or folder of a lower layer passes on when it is named again. */
export function attributesOf(path: string, stats: Stats): Attributes {
  const xattrs = copied.flatMap(name => {
    const value = lgetxattr(path, name);
    return value ? [[name, value] as const] : [];
  });
  const { uid, gid, mode, mtimeMs } = stats;
  return { uid, gid, mode: mode & 0o7777, mtime: mtimeMs / 1000, xattrs: new Map(xattrs) };
}
