import { randomUUID } from 'node:crypto';
import { lstatSync, opendirSync, rmdirSync, statfsSync, unlinkSync } from 'node:fs';
import { lstat, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { together } from '../async/together.ts';
import { BerthError, unless } from '../errors/errors.ts';
import * as libc from './libc.ts';
import { mountsUnder } from './mount.ts';
import { onLayerDisk } from './on-disk.ts';

/** Unlinks at a time. */
const width = 16;

/**
 * Removes a file or a whole tree; gone is success. Symlinks are removed, never followed, and a mount below is an error
 * before anything is touched: what is mounted belongs to somebody else.
 */
export async function removeTree(path: string): Promise<void> {
  const root = lstatSync(path, { throwIfNoEntry: false });
  if (!root) return;
  const tree = { path: Buffer.from(path), device: root.dev };
  if (root.isDirectory() && (await removeSmall(tree, isInMemory(path) ? atOnce : onPool))) return;
  const mounted = mountsUnder(path)[0];
  if (mounted) {
    throw new BerthError('FailedPrecondition', `"${path}" cannot be removed while "${mounted.target}" is mounted`);
  }
  if (!root.isDirectory()) return unlinkOnPool(tree.path).catch(unless('ENOENT'));
  await removeDirectory(tree.path, tree);
}

/** Paths are bytes: names need not be UTF-8. */
interface Tree {
  readonly path: Buffer;
  readonly device: number;
}

const longPathBytes = 3000;
const slash = Buffer.from('/');
const below = (folder: Buffer, name: Buffer): Buffer => Buffer.concat([folder, slash, name]);

/** How the entries of a folder are looked at and taken away. */
interface Ways {
  /** With the first entry that is too many, at least, where there are more. */
  entries(folder: Buffer, most: number): Entry[] | Promise<Entry[]>;
  bytes(file: Buffer): number | Promise<number>;
  unlink(file: Buffer): void | Promise<void>;
  rmdir(folder: Buffer): void | Promise<void>;
}

interface Entry {
  readonly name: Buffer;
  readonly isFolder: boolean;
}

/** A disk that is busy keeps who changes a folder waiting, for seconds at times. */
const onPool: Ways = {
  entries: allEntries,
  bytes: async file => (await onLayerDisk(() => lstat(file))).size,
  unlink: unlinkOnPool,
  rmdir: rmdirOnPool,
};

/** What a container leaves is some ten entries: a trip to the thread pool for each takes longer than all of them. */
const atOnce: Ways = {
  entries: firstEntries,
  bytes: file => lstatSync(file).size,
  unlink: unlinkSync,
  rmdir: rmdirSync,
};

const TMPFS_MAGIC = 0x01021994;
const isInMemory = (path: string): boolean => statfsSync(path).type === TMPFS_MAGIC;

const fewEntries = 64;
/** The kernel frees the blocks of a file as it unlinks it, and of a large one there are many. */
const fewBytes = 1 << 20;

/** Without a look at all mounts of the machine. False where there is much, something is mounted, or it does not work. */
async function removeSmall(tree: Tree, ways: Ways): Promise<boolean> {
  try {
    const folders = await listSmall(tree, ways);
    for (const { path, files } of folders?.toReversed() ?? []) {
      await together(files.map(file => ways.unlink(file)));
      await ways.rmdir(path);
    }
    return folders !== undefined;
  } catch {
    // the other way says what is wrong
    return false;
  }
}

interface Folder {
  readonly path: Buffer;
  readonly files: readonly Buffer[];
}

/** The folders of a small tree, parents first; undefined for another tree. */
async function listSmall({ path, device }: Tree, ways: Ways): Promise<Folder[] | undefined> {
  const folders: Folder[] = [];
  let left = fewEntries;
  const list = async (folder: Buffer): Promise<boolean> => {
    // reading the list of all mounts takes as long as all this where pods are many
    if (folder.length >= longPathBytes || libc.isMountRoot(folder) !== false) return false;
    if (lstatSync(folder).dev !== device) return false;
    const entries = await ways.entries(folder, left + 1);
    left -= entries.length;
    if (left < 0) return false;
    const at = (isFolder: boolean) =>
      entries.filter(entry => entry.isFolder === isFolder).map(({ name }) => below(folder, name));
    const files = at(false);
    if (files.some(file => libc.isMountRoot(file) !== false)) return false;
    const sizes = await together(files.map(file => ways.bytes(file)));
    if (sizes.some(bytes => bytes > fewBytes)) return false;
    folders.push({ path: folder, files });
    for (const inner of at(true)) if (!(await list(inner))) return false;
    return true;
  };
  return (await list(path)) ? folders : undefined;
}

async function allEntries(folder: Buffer): Promise<Entry[]> {
  const entries = await onLayerDisk(() => readdir(folder, { withFileTypes: true, encoding: 'buffer' }));
  return entries.map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }));
}

function unlinkOnPool(file: Buffer): Promise<void> {
  return onLayerDisk(() => unlink(file));
}

function rmdirOnPool(folder: Buffer): Promise<void> {
  return onLayerDisk(() => rmdir(folder));
}

function firstEntries(folder: Buffer, most: number): Entry[] {
  // each byte of a name is a character
  const open = opendirSync(folder, { encoding: 'latin1', bufferSize: most });
  try {
    const entries: Entry[] = [];
    for (let next = open.readSync(); next && entries.length < most; next = open.readSync()) {
      entries.push({ name: Buffer.from(next.name, 'latin1'), isFolder: next.isDirectory() });
    }
    return entries;
  } finally {
    open.closeSync();
  }
}

async function removeDirectory(path: Buffer, tree: Tree): Promise<void> {
  const stats = await onLayerDisk(() => lstat(path)).catch(unless('ENOENT'));
  if (!stats) return;
  if (stats.dev !== tree.device) {
    throw new BerthError(
      'FailedPrecondition',
      `"${path.toString()}" is another file system, mounted while its folder was removed`,
    );
  }
  const entries = await allEntries(path);
  const folders = entries.filter(entry => entry.isFolder);
  const files = entries.filter(entry => !entry.isFolder).map(entry => below(path, entry.name));
  while (files.length > 0)
    await Promise.all(files.splice(0, width).map(file => unlinkOnPool(file).catch(unless('ENOENT'))));
  for (const folder of folders) await removeDirectory(await withinReach(below(path, folder.name), tree), tree);
  await rmdirOnPool(path).catch(unless('ENOENT'));
}

/** A container can nest folders deeper than any path can name: those are moved up to the top first. */
async function withinReach(path: Buffer, tree: Tree): Promise<Buffer> {
  if (path.length < longPathBytes) return path;
  const near = below(tree.path, Buffer.from(randomUUID()));
  await rename(path, near);
  return near;
}
