import { errnoOf } from '../errors/errors.ts';
import * as libc from './libc.ts';

/** Sets an extended attribute on the path itself, not on what a symlink points to. */
export function lsetxattr(path: libc.Path, name: string, value: Uint8Array): void {
  libc.lsetxattr(path, name, value);
}

/** The attribute's value; undefined when the path has none of that name. */
export function lgetxattr(path: libc.Path, name: string): Buffer | undefined {
  try {
    const value = Buffer.alloc(libc.lgetxattr(path, name, new Uint8Array()));
    return value.subarray(0, libc.lgetxattr(path, name, value));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENODATA') return undefined;
    throw error;
  }
}

/** The names of the attributes of the path itself; none where the file system has no attributes. */
export function llistxattr(path: libc.Path): string[] {
  try {
    const names = Buffer.alloc(libc.llistxattr(path, new Uint8Array()));
    const length = libc.llistxattr(path, names);
    return names.toString('utf8', 0, length).split('\0').filter(Boolean);
  } catch (error) {
    if (['ENOTSUP', 'EOPNOTSUPP'].includes(errnoOf(error) ?? '')) return [];
    throw error;
  }
}

export const lremovexattr = (path: libc.Path, name: string): void => libc.lremovexattr(path, name);

/** Makes a device node, fifo or socket; `mode` carries the S_IF* type bits and the permissions, and umask applies. */
export function mknod(path: libc.Path, mode: number, major: number, minor: number): void {
  libc.mknod(path, mode, deviceNumber(BigInt(major), BigInt(minor)));
}

/** Linux packs a device number as 12 low bits of major between the low 8 and high 24 bits of minor. */
function deviceNumber(major: bigint, minor: bigint): bigint {
  return (minor & 0xffn) | ((major & 0xfffn) << 8n) | ((minor & ~0xffn) << 12n) | ((major & ~0xfffn) << 32n);
}
