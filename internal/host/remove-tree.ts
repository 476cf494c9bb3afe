import { randomUUID } from 'node:crypto';
import { type Dirent, lstatSync, opendirSync, rmdirSync, unlinkSync } from 'node:fs';
import { lstat, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { BerthError, errnoOf } from '../errors/errors.ts';
import { mountsUnder } from './mount.ts';

/** Unlinks at a time. */
const width = 16;

/**
 * Removes a file or a whole tree; gone is success. Symlinks are removed, never followed, and a mount below is an error
 * before anything is touched: what is mounted belongs to somebody else.
 */
export async function removeTree(path: string): Promise<void> {
  const root = await lstat(path).catch(ignoreGone);
  if (!root) return;
  const mounted = mountsUnder(path)[0];
  if (mounted) {
    throw new BerthError('FailedPrecondition', `"${path}" cannot be removed while "${mounted.target}" is mounted`);
  }
  if (!root.isDirectory()) return unlink(path).catch(ignoreGone);
  const tree = { path: Buffer.from(path), device: root.dev };
  if (!removeSmall(tree)) await removeDirectory(tree.path, tree);
}

/** Paths are bytes: names need not be UTF-8. */
interface Tree {
  readonly path: Buffer;
  readonly device: number;
}

const longPathBytes = 3000;
const slash = Buffer.from('/');
const below = (folder: Buffer, name: Buffer): Buffer => Buffer.concat([folder, slash, name]);

/** What a container leaves is some ten entries: a trip to the thread pool for each takes longer than all of them. */
const fewEntries = 64;
/** The kernel frees the blocks of a file as it unlinks it, and of a large one there are many. */
const fewBytes = 1 << 20;

/** At once, on the event loop. False where that would keep it or does not work; some of the tree may be gone then. */
function removeSmall({ path, device }: Tree): boolean {
  let left = fewEntries;
  const removeFolder = (folder: Buffer): boolean => {
    if (folder.length >= longPathBytes || lstatSync(folder).dev !== device) return false;
    const entries = firstEntries(folder, left + 1);
    left -= entries.length;
    const isGone = left >= 0 && entries.every(entry => remove(entry, below(folder, Buffer.from(entry.name, 'latin1'))));
    if (isGone) rmdirSync(folder);
    return isGone;
  };
  const remove = (entry: Dirent, at: Buffer): boolean => {
    if (entry.isDirectory()) return removeFolder(at);
    if (lstatSync(at).size > fewBytes) return false;
    unlinkSync(at);
    return true;
  };
  try {
    return removeFolder(path);
  } catch {
    // the other way says what is wrong
    return false;
  }
}

/** Each byte of a name is a character. */
function firstEntries(folder: Buffer, most: number): Dirent[] {
  const open = opendirSync(folder, { encoding: 'latin1', bufferSize: most });
  try {
    const entries: Dirent[] = [];
    for (let next = open.readSync(); next && entries.length < most; next = open.readSync()) entries.push(next);
    return entries;
  } finally {
    open.closeSync();
  }
}

async function removeDirectory(path: Buffer, tree: Tree): Promise<void> {
  const stats = await lstat(path).catch(ignoreGone);
  if (!stats) return;
  if (stats.dev !== tree.device) {
    throw new BerthError(
      'FailedPrecondition',
      `"${path.toString()}" is another file system, mounted while its folder was removed`,
    );
  }
  const entries = await readdir(path, { withFileTypes: true, encoding: 'buffer' });
  const folders = entries.filter(entry => entry.isDirectory());
  const files = entries.filter(entry => !entry.isDirectory()).map(entry => below(path, entry.name));
  while (files.length > 0) await Promise.all(files.splice(0, width).map(file => unlink(file).catch(ignoreGone)));
  for (const folder of folders) await removeDirectory(await withinReach(below(path, folder.name), tree), tree);
  await rmdir(path).catch(ignoreGone);
}

/** A container can nest folders deeper than any path can name: those are moved up to the top first. */
async function withinReach(path: Buffer, tree: Tree): Promise<Buffer> {
  if (path.length < longPathBytes) return path;
  const near = below(tree.path, Buffer.from(randomUUID()));
  await rename(path, near);
  return near;
}

function ignoreGone(error: unknown): undefined {
  if (errnoOf(error) !== 'ENOENT') throw error;
}
