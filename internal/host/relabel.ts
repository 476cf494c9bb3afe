import { closeSync, constants, lstatSync, openSync, readdirSync, realpathSync } from 'node:fs';
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

/** A folder is open for each level above. */
const maxDepth = 256;

/**
 * Gives a file or a whole tree an SELinux label, on its own file system alone and through no symlink, whoever changes it
 * meanwhile. Where the file system has no labels nothing happens. InvalidArgument for a path that the node itself lives
 * in.
 */
export async function relabel(
  path: string,
  label: string,
  { maxFiles = 1_000_000 }: RelabelOptions = {},
): Promise<void> {
  const root = realpathSync(path);
  refuseOwn(root, path);
  const value = Buffer.from(`${label}\0`);
  const { dev } = lstatSync(root);
  let count = 0;

  async function visit(file: Buffer, depth: number): Promise<void> {
    if (++count > maxFiles) throw tooLarge(path, `more than ${maxFiles} files`);
    if (count % filesAtOnce === 0) await nextTurn();
    if (!setLabel(file, value, dev)) return;
    if (depth > maxDepth) throw tooLarge(path, `more than ${maxDepth} folders in one another`);
    // by descriptor, so that no folder that becomes a symlink leads elsewhere
    const fd = openFolder(file);
    if (fd === undefined) return;
    try {
      const folder = `/proc/self/fd/${fd}/`;
      for (const name of readdirSync(folder, { encoding: 'buffer' })) {
        await visit(Buffer.concat([Buffer.from(folder), name]), depth + 1);
      }
    } finally {
      closeSync(fd);
    }
  }

  try {
    await visit(Buffer.from(root), 1);
  } catch (error) {
    throw error instanceof BerthError ? error : BerthError.wrap(error, `"${path}" cannot be given an SELinux label`);
  }
}

const tooLarge = (path: string, has: string): BerthError =>
  new BerthError('ResourceExhausted', `"${path}" has ${has}, too many to relabel`);

function refuseOwn(real: string, asked: string): void {
  const isOwn = ownTrees.some(tree => real === `/${tree}` || real.startsWith(`/${tree}/`));
  if (real !== '/' && !isOwn && !sharedFolders.includes(real.slice(1))) return;
  throw new BerthError('InvalidArgument', `"${asked}" cannot be relabelled, the node itself lives in it`);
}

/** Whether it is a folder with more to label in it. Gone meanwhile is success. */
function setLabel(file: Buffer, value: Buffer, dev: number): boolean {
  try {
    const found = lstatSync(file);
    if (found.dev !== dev) return false;
    lsetxattr(file, 'security.selinux', value);
    return found.isDirectory();
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT' || errno === 'ENOTSUP' || errno === 'EOPNOTSUPP') return false;
    throw error;
  }
}

/** Undefined for what is no folder any more. */
function openFolder(file: Buffer): number | undefined {
  try {
    return openSync(file, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT' || errno === 'ENOTDIR' || errno === 'ELOOP') return undefined;
    throw error;
  }
}
