import { type BigIntStats, constants, lchownSync } from 'node:fs';
import { chmod, lstat, open, rename } from 'node:fs/promises';
import { setPathTime } from '../../host/file-times.ts';
import { lgetxattr, lremovexattr, lsetxattr } from '../../host/xattr.ts';
import { type ByteText, toPath } from '../unpack/byte-text.ts';
import { comparedAttributes, type Difference } from './compare-trees.ts';

const openFolder = 0o10000000 | constants.O_DIRECTORY;

export interface RepairFolders {
  /** What the other should be; entries are taken from it. */
  readonly fresh: string;
  readonly actual: string;
  /** Where what is wrong goes: an empty folder of the same file system. */
  readonly trash: string;
}

/**
 * Makes a folder what `fresh` is, by the differences between the two. What is right is not touched, because containers
 * may be running on it: an entry that differs is replaced, in one step unless it is a folder, so that who has it open
 * keeps what it has, and only a folder is set right in place.
 */
export async function repairTree(folders: RepairFolders, differences: readonly Difference[]): Promise<void> {
  await using fresh = await open(folders.fresh, openFolder);
  await using actual = await open(folders.actual, openFolder);
  await using trash = await open(folders.trash, openFolder);
  const at = ({ fd }: { readonly fd: number }, path: ByteText) => `/proc/self/fd/${fd}/${path || '.'}`;
  const changed = new Set(differences.map(({ path, kind }) => (kind === 'folder' ? path : parentOf(path))));
  const times: (readonly [ByteText, BigIntStats])[] = [];
  for (const path of changed) times.push([at(actual, path), await look(at(fresh, path))]);
  for (const [index, { path, kind }] of differences.entries()) {
    const [from, to, away] = [at(fresh, path), at(actual, path), at(trash, String(index))];
    if (kind === 'extra') await move(to, away);
    else if (kind === 'folder') await copyAttributes(from, to);
    else await replace(from, to, away);
  }
  for (const [path, { mtimeNs }] of times) setPathTime(toPath(path), mtimeNs);
}

const parentOf = (path: ByteText): ByteText => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const look = (path: ByteText): Promise<BigIntStats> => lstat(toPath(path), { bigint: true });

const move = (from: ByteText, to: ByteText): Promise<void> => rename(toPath(from), toPath(to));

async function replace(from: ByteText, to: ByteText, away: ByteText): Promise<void> {
  const [wanted, found] = await Promise.all([look(from), look(to).catch(() => undefined)]);
  if (found && (wanted.isDirectory() || found.isDirectory())) await move(to, away);
  await move(from, to);
}

/** Owner first: changing it clears bits of the mode. */
async function copyAttributes(from: ByteText, to: ByteText): Promise<void> {
  const { uid, gid, mode } = await look(from);
  const [source, target] = [toPath(from), toPath(to)];
  lchownSync(target, Number(uid), Number(gid));
  await chmod(target, Number(mode & 0o7777n));
  const wanted = comparedAttributes(from);
  for (const name of comparedAttributes(to)) if (!wanted.includes(name)) lremovexattr(target, name);
  for (const name of wanted) lsetxattr(target, name, lgetxattr(source, name) ?? Buffer.alloc(0));
}
