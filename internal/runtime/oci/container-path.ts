import { posix } from 'node:path';
import { invalidArgument } from './invalid-argument.ts';

/** An absolute path in its shortest form; one that climbs by `..` is refused, since whoever wrote it meant harm. */
export function cleanPath(path: string, what: string): string {
  if (path.includes('\0')) throw invalidArgument(`${what} ${JSON.stringify(path)} has a NUL byte`);
  if (!path.startsWith('/')) throw invalidArgument(`${what} "${path}" is not absolute`);
  if (path.split('/').includes('..')) throw invalidArgument(`${what} "${path}" climbs with ".."`);
  return posix.resolve(path);
}

export const isAtOrBelow = (path: string, directory: string): boolean =>
  path === directory || path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
