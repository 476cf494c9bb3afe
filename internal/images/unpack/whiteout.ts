import { lstatSync, type Stats } from 'node:fs';
import { lgetxattr, lsetxattr, mknod } from '../../host/xattr.ts';

const S_IFCHR = 0o020000;
const opaqueName = 'trusted.overlay.opaque';

type Path = string | Buffer;

/** Overlay's mark for "not here, whatever is below": the device 0:0. */
export const makeWhiteout = (path: Path): void => mknod(path, S_IFCHR, 0, 0);

export const isWhiteout = (stats: Stats): boolean => stats.isCharacterDevice() && stats.rdev === 0;

/** Overlay's mark for "nothing of the folders below". */
export const makeOpaque = (path: Path): void => lsetxattr(path, opaqueName, Buffer.from('y'));

export const isOpaque = (path: Path): boolean => lgetxattr(path, opaqueName)?.toString() === 'y';

export const lookAt = (path: Path): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });
