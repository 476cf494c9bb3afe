import { chmodSync, lchownSync, type Stats } from 'node:fs';
import { lstat, lutimes, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeTree } from '../host/files.ts';
import { lgetxattr, lremovexattr, lsetxattr } from '../host/xattr.ts';
import { comparedAttributes, type Difference } from './verify-tree.ts';

/**
 * Makes a folder what `fresh` is, by the differences between the two, and takes from `fresh` what it needs. What is
 * right is not touched, because containers may be running on it: an entry that differs is replaced in one step, so that
 * who has it open keeps what it has, and only a folder is set right in place.
 */
export async function repairTree(fresh: string, actual: string, differences: readonly Difference[]): Promise<void> {
  const changed = new Set(differences.map(({ path, kind }) => (kind === 'folder' ? path : parentOf(path))));
  const folders: (readonly [string, Stats])[] = [];
  for (const path of changed) folders.push([join(actual, path), await lstat(join(fresh, path))]);
  for (const { path, kind } of differences) {
    const [from, to] = [join(fresh, path), join(actual, path)];
    if (kind === 'extra') await removeTree(to);
    else if (kind === 'folder') copyAttributes(from, to, await lstat(from));
    else await replace(from, to);
  }
  for (const [path, { atime, mtime }] of folders) await lutimes(path, atime, mtime);
}

const parentOf = (path: string): string => (path.includes('/') ? dirname(path) : '');

async function replace(from: string, to: string): Promise<void> {
  const [wanted, found] = await Promise.all([lstat(from), lstat(to).catch(() => undefined)]);
  if (wanted.isDirectory() || found?.isDirectory()) await removeTree(to);
  await rename(from, to);
}

/** Owner first: changing it clears bits of the mode. */
function copyAttributes(from: string, to: string, { uid, gid, mode }: Stats): void {
  lchownSync(to, uid, gid);
  chmodSync(to, mode & 0o7777);
  for (const name of comparedAttributes(to)) if (!lgetxattr(from, name)) lremovexattr(to, name);
  for (const name of comparedAttributes(from)) lsetxattr(to, name, lgetxattr(from, name) ?? Buffer.alloc(0));
}
