import { futimesSync } from 'node:fs';
import { AT_FDCWD, bind, checked, cPath, type Path } from './libc.ts';

const nativeFutimens = bind('int futimens(int fd, const void *times)');
const nativeUtimensat = bind('int utimensat(int folder, const char *path, const void *times, int flags)');

const AT_SYMLINK_NOFOLLOW = 0x100;
const nsPerSecond = 1_000_000_000n;

/** struct timespec[2]: access and modification. */
function timesOf(ns: bigint): BigInt64Array {
  const rest = ((ns % nsPerSecond) + nsPerSecond) % nsPerSecond;
  const seconds = (ns - rest) / nsPerSecond;
  return new BigInt64Array([seconds, rest, seconds, rest]);
}

/**
 * Sets an open file's times, in nanoseconds since the epoch. Node's own call takes a third of the time, but rounds what
 * is no whole second to what a double holds.
 */
export function setFileTime(fd: number, ns: bigint): void {
  if (ns % nsPerSecond === 0n) futimesSync(fd, Number(ns / nsPerSecond), Number(ns / nsPerSecond));
  else checked(nativeFutimens(fd, timesOf(ns)), 'futimens');
}

/** The same by path; a link's own times are set, not those of what it points to. */
export function setPathTime(path: Path, ns: bigint): void {
  checked(nativeUtimensat(AT_FDCWD, cPath(path), timesOf(ns), AT_SYMLINK_NOFOLLOW), 'utimensat', String(path));
}
