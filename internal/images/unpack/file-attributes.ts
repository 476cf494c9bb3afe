import { chmodSync, fchmodSync, fchownSync, lchownSync, lstatSync } from 'node:fs';
import { BerthError, errnoOf } from '../../errors/errors.ts';
import { setFileTime, setPathTime } from '../../host/file-times.ts';
import { lgetxattr, llistxattr, lsetxattr } from '../../host/xattr.ts';
import type { TarEntry } from './tar-entry.ts';

export type Attributes = Pick<TarEntry, 'mode' | 'uid' | 'gid' | 'mtime' | 'xattrs'>;

type Path = string | Buffer;

/** The id that chown(2) takes for "leave it as it is". */
const noId = 0xffffffff;

/**
 * Owner, then mode and attributes, because a change of owner clears set-id bits and file capabilities; then the times.
 * `path` names the same file: attributes cannot be set by a descriptor that is a path alone.
 */
export function applyToOpen(fd: number, path: Path, attributes: Attributes): void {
  const { uid, gid, mode, mtime, xattrs } = attributes;
  checkOwner(attributes);
  fchownSync(fd, uid, gid);
  fchmodSync(fd, mode);
  if (xattrs.size > 0) applyXattrs(path, xattrs);
  setFileTime(fd, mtime);
}

/** For what cannot be opened without acting: links, devices and pipes, which the caller has just made. */
export function applyToPath(path: Path, attributes: Attributes, isLink: boolean): void {
  const { uid, gid, mode, mtime, xattrs } = attributes;
  checkOwner(attributes);
  lchownSync(path, uid, gid);
  // there is no lchmod, and a link has no mode
  if (!isLink) chmodSync(path, mode);
  if (xattrs.size > 0) applyXattrs(path, xattrs);
  setPathTime(path, mtime);
}

function checkOwner({ uid, gid }: Attributes): void {
  if (uid < noId && gid < noId) return;
  throw new BerthError('InvalidArgument', `an entry's owner ${uid}:${gid} is above ${noId - 1}`);
}

function applyXattrs(path: Path, xattrs: Attributes['xattrs']): void {
  for (const [name, value] of xattrs) if (mayCarry(name)) setAttribute(path, name, value);
}

/**
 * Attributes that an image may set. `trusted.overlay.*` steers the kernel's overlay, labels are the node's own.
 */
const mayCarry = (name: string): boolean =>
  name === 'security.capability' ||
  name === 'system.posix_acl_access' ||
  name === 'system.posix_acl_default' ||
  (name.startsWith('user.') && !name.startsWith('user.overlay.'));

function setAttribute(path: Path, name: string, value: Uint8Array): void {
  try {
    lsetxattr(path, name, value);
  } catch (error) {
    const errno = errnoOf(error);
    // a file system without them, and links and devices that cannot have user attributes
    if (errno !== 'ENOTSUP' && errno !== 'EOPNOTSUPP' && errno !== 'EPERM') throw error;
  }
}

/** What a file or folder of a lower layer passes on when it is named again. */
export function attributesOf(path: Path): Attributes {
  const xattrs = new Map<string, Buffer>();
  for (const name of llistxattr(path)) {
    const value = mayCarry(name) ? lgetxattr(path, name) : undefined;
    if (value) xattrs.set(name, value);
  }
  const { uid, gid, mode, mtimeNs } = lstatSync(path, { bigint: true });
  return { uid: Number(uid), gid: Number(gid), mode: Number(mode) & 0o7777, mtime: mtimeNs, xattrs };
}
