import { lstatSync, type Stats } from 'node:fs';
import { lgetxattr, lsetxattr, mknod } from '../host/xattr.ts';

const S_IFCHR = 0o020000;
const opaqueName = 'trusted.overlay.opaque';

/** Overlay's mark for "not here, whatever is below": the device 0:0. */
export const makeWhiteout = (path: string): void => mknod(path, S_IFCHR, 0, 0);

export const isWhiteout = (stats: Stats): boolean => stats.isCharacterDevice() && stats.rdev === 0;

/** Overlay's mark for "nothing of the folders below". */
export const makeOpaque = (path: string): void => lsetxattr(path, opaqueName, Buffer.from('y'));

export const isOpaque = (path: string): boolean => lgetxattr(path, opaqueName)?.toString() === 'y';

export const lookAt = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });
