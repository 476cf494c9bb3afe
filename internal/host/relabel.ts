import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BerthError, errnoOf } from '../errors/errors.ts';
import { lsetxattr } from './xattr.ts';

/** Trees of the node that nothing below may be relabelled of. */
const ownTrees = ['bin', 'boot', 'dev', 'etc', 'lib', 'lib32', 'lib64', 'libx32', 'proc', 'root', 'sbin', 'sys', 'usr'];

/** Folders that hold what belongs to others: they may not be relabelled themselves. */
const sharedFolders = ['home', 'media', 'mnt', 'opt', 'run', 'srv', 'tmp', 'var', 'var/lib', 'var/log', 'var/run'];

export interface RelabelOptions {
  /** More files than this are an error; default a million. */
  readonly maxFiles?: number;
}

/** Between two turns of the event loop; one file takes microseconds. */
const filesAtOnce = 200;

/**
 * Gives a file or a whole tree an SELinux label, on its own file system alone and through no symlink. Where the file
 * system has no labels nothing happens. InvalidArgument for a path that the node itself lives in.
 */
export async function relabel(
  path: string,
  label: string,
  { maxFiles = 1_000_000 }: RelabelOptions = {},
): Promise<void> {
  const root = realpathSync(path);
  refuseOwn(root, path);
  const { dev } = lstatSync(root);
  const value = Buffer.from(`${label}\0`);
  const left = [root];
  for (let count = 1; ; count++) {
    const next = left.pop();
    if (next === undefined) return;
    if (count > maxFiles) {
      throw new BerthError('ResourceExhausted', `"${path}" has more than ${maxFiles} files, too many to relabel`);
    }
    if (count % filesAtOnce === 0) await nextTurn();
    if (!setLabel(next, value, dev)) continue;
    for (const name of readdirSync(next)) left.push(join(next, name));
  }
}

function refuseOwn(real: string, asked: string): void {
  const isOwn = ownTrees.some(tree => real === `/${tree}` || real.startsWith(`/${tree}/`));
  if (real !== '/' && !isOwn && !sharedFolders.includes(real.slice(1))) return;
  throw new BerthError('InvalidArgument', `"${asked}" cannot be relabelled, the node itself lives in it`);
}

/** Whether it is a folder with more to label in it. Gone meanwhile is success. */
function setLabel(path: string, value: Buffer, dev: number): boolean {
  try {
    const found = lstatSync(path);
    if (found.dev !== dev) return false;
    lsetxattr(path, 'security.selinux', value);
    return found.isDirectory();
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT' || errno === 'ENOTSUP' || errno === 'EOPNOTSUPP') return false;
    throw BerthError.wrap(error, `"${path}" cannot be given an SELinux label`);
  }
}
