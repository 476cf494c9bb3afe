import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, readlink } from 'node:fs/promises';
import { lgetxattr, llistxattr } from '../../host/xattr.ts';
import { type ByteText, toPath, toText } from '../unpack/byte-text.ts';

/** How an entry of a folder differs from what it should be. */
export interface Difference {
  /** Relative to the folder; '' is the folder itself. */
  readonly path: ByteText;
  readonly problem: string;
  readonly kind: 'missing' | 'extra' | 'folder' | 'entry';
}

const O_PATH = 0o10000000;
const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK } = constants;

/** Entries looked at at a time. */
const width = 8;
const chunkBytes = 1024 * 1024;

/**
 * Compares a folder with how a layer unpacks: types, modes, owners, sizes, times, links, attributes and every byte. The
 * time of a folder is left out: one that the archive does not name has the time of its making.
 */
export async function compareTrees(expected: string, actual: string, signal?: AbortSignal): Promise<Difference[]> {
  const comparison = new Comparison(signal);
  await using want = await open(expected, O_PATH | O_DIRECTORY);
  await using have = await open(actual, O_PATH | O_DIRECTORY);
  await comparison.entry('', `/proc/self/fd/${want.fd}/.`, `/proc/self/fd/${have.fd}/.`);
  comparison.addLinks();
  return comparison.differences.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

class Comparison {
  readonly differences: Difference[] = [];
  readonly #signal: AbortSignal | undefined;
  /** The inode that stands for one with several links, and its paths. */
  readonly #links = new Map<bigint, { readonly inode: bigint; readonly paths: ByteText[] }>();

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  async entry(path: ByteText, expected: ByteText, actual: ByteText): Promise<void> {
    this.#signal?.throwIfAborted();
    const [want, have] = await Promise.all([look(expected), look(actual)]);
    if (!want) return this.#add(path, 'extra', 'is not in the layer');
    if (!have) return this.#add(path, 'missing', 'is missing');
    if (typeOf(want) !== typeOf(have)) return this.#add(path, 'entry', `is a ${typeOf(have)}, want a ${typeOf(want)}`);
    const linkProblem = this.#linkProblem(path, want, have);
    const problem =
      metadataProblem(want, have) ??
      linkProblem ??
      attributeProblem(expected, actual) ??
      (await contentProblem(want, expected, actual));
    if (problem !== undefined) this.#add(path, want.isDirectory() ? 'folder' : 'entry', problem);
    if (want.isDirectory()) await this.#folder(path, expected, actual);
  }

  /** When one of a file's names is to be replaced, all of them are. */
  addLinks(): void {
    const known = new Set(this.differences.map(({ path }) => path));
    for (const { paths } of this.#links.values()) {
      const damaged = paths.find(path => known.has(path));
      if (damaged === undefined) continue;
      for (const path of paths.filter(path => !known.has(path))) {
        this.#add(path, 'entry', `is a link to ${quoted(damaged)}`);
      }
    }
  }

  /** Entries are named by their folder's descriptor: no path is too long, and no link is followed. */
  async #folder(path: ByteText, expected: ByteText, actual: ByteText): Promise<void> {
    await using want = await openFolder(expected);
    await using have = await openFolder(actual);
    const [from, to] = [`/proc/self/fd/${want.fd}`, `/proc/self/fd/${have.fd}`];
    const names = [...new Set([...(await namesIn(from)), ...(await namesIn(to))])];
    while (names.length > 0) {
      const compare = (name: string) =>
        this.entry(path === '' ? name : `${path}/${name}`, `${from}/${name}`, `${to}/${name}`);
      const results = await Promise.allSettled(names.splice(0, width).map(compare));
      for (const result of results) if (result.status === 'rejected') throw result.reason;
    }
  }

  #linkProblem(path: ByteText, want: BigIntStats, have: BigIntStats): string | undefined {
    if (want.isDirectory() || want.nlink === 1n) return undefined;
    const known = this.#links.get(want.ino);
    if (known) known.paths.push(path);
    else this.#links.set(want.ino, { inode: have.ino, paths: [path] });
    if (!known || known.inode === have.ino) return undefined;
    return `is no link to ${quoted(known.paths[0] ?? '')} any more`;
  }

  #add(path: ByteText, kind: Difference['kind'], problem: string): void {
    this.differences.push({ path, kind, problem });
  }
}

const namesIn = (path: string): Promise<ByteText[]> => readdir(path, { encoding: 'latin1' });

const look = (path: ByteText): Promise<BigIntStats | undefined> =>
  lstat(toPath(path), { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

const target = (path: ByteText): Promise<ByteText> => readlink(toPath(path), 'latin1');

const quoted = (text: ByteText): string => JSON.stringify(toText(text));

const openFolder = (path: ByteText): Promise<FileHandle> => open(toPath(path), O_PATH | O_DIRECTORY | O_NOFOLLOW);

function typeOf(stats: BigIntStats): string {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'symbolic link';
  // overlay's mark for what the layer hides
  if (stats.isCharacterDevice()) return stats.rdev === 0n ? 'whiteout' : 'character device';
  if (stats.isBlockDevice()) return 'block device';
  return stats.isFIFO() ? 'named pipe' : 'socket';
}

/** What another version of the agent may have rounded otherwise. */
const sameTimeNs = 1_000_000n;

function metadataProblem(want: BigIntStats, have: BigIntStats): string | undefined {
  const mode = (stats: BigIntStats) => (stats.mode & 0o7777n).toString(8);
  if (mode(want) !== mode(have)) return `has mode ${mode(have)}, want ${mode(want)}`;
  if (want.uid !== have.uid || want.gid !== have.gid) {
    return `belongs to ${have.uid}:${have.gid}, want ${want.uid}:${want.gid}`;
  }
  if (want.isDirectory()) return undefined;
  if (want.size !== have.size) return `has ${have.size} bytes, want ${want.size}`;
  if (want.rdev !== have.rdev) return 'is another device';
  const apart = want.mtimeNs - have.mtimeNs;
  const isWhiteout = want.isCharacterDevice() && want.rdev === 0n;
  return !isWhiteout && (apart > sameTimeNs || -apart > sameTimeNs) ? 'was modified at another time' : undefined;
}

/** Those that a layer can bring; labels are the node's own. */
const isCompared = (name: string): boolean =>
  name.startsWith('user.') ||
  ['security.capability', 'system.posix_acl_access', 'system.posix_acl_default', 'trusted.overlay.opaque'].includes(
    name,
  );

export const comparedAttributes = (path: ByteText): string[] => llistxattr(toPath(path)).filter(isCompared);

function attributeProblem(expected: ByteText, actual: ByteText): string | undefined {
  const names = new Set([...comparedAttributes(expected), ...comparedAttributes(actual)]);
  for (const name of names) {
    const [want, have] = [lgetxattr(toPath(expected), name), lgetxattr(toPath(actual), name)];
    if (!want || !have || !want.equals(have)) return `has another attribute ${JSON.stringify(name)}`;
  }
  return undefined;
}

async function contentProblem(want: BigIntStats, expected: ByteText, actual: ByteText): Promise<string | undefined> {
  if (want.isSymbolicLink()) {
    const [wanted, found] = await Promise.all([target(expected), target(actual)]);
    return wanted === found ? undefined : `points to ${quoted(found)}, want ${quoted(wanted)}`;
  }
  if (!want.isFile() || want.size === 0n) return undefined;
  await using left = await open(toPath(expected), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  await using right = await open(toPath(actual), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  const length = Math.min(Number(want.size), chunkBytes);
  const [wanted, found] = [Buffer.allocUnsafe(length), Buffer.allocUnsafe(length)];
  try {
    for (let offset = 0; offset < want.size; offset += length) {
      const reads = [left.read(wanted, 0, length, offset), right.read(found, 0, length, offset)] as const;
      const [{ bytesRead }, other] = await Promise.all(reads);
      if (bytesRead !== other.bytesRead || wanted.compare(found, 0, bytesRead, 0, bytesRead) !== 0) {
        return 'has other content';
      }
    }
  } catch (error) {
    // what the disk cannot give back is damaged too
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  return undefined;
}
