import { closeSync, constants, lstatSync, openSync } from 'node:fs';
import { namesIn } from './names-in.ts';
import { unlessGone } from './unless-gone.ts';

export interface TreeUsage {
  /** Allocated on the disk. */
  readonly bytes: bigint;
  readonly inodes: bigint;
}

const { O_DIRECTORY, O_NOFOLLOW, O_RDONLY } = constants;

// a path of this many folders is longer than any that can be named
const maxDepth = 2048;
/** Files with several links that are told apart; beyond it each link counts. */
const maxLinked = 1_000_000;

/**
 * What a folder and all below it take, by plain blocking calls: for a thread of its own. A container may move and replace
 * what is walked, so that each folder is opened in its parent and no link is followed. What vanishes meanwhile does not
 * count, a file with several links counts once. Undefined where the folder is not there.
 */
export function treeUsage(folder: string): TreeUsage | undefined {
  const walk = { bytes: 0n, inodes: 0n, linked: new Set<bigint>() };
  const fd = openFolder(folder);
  if (fd === undefined) return undefined;
  count(walk, `/proc/self/fd/${fd}/.`);
  descend(walk, fd, 1);
  return { bytes: walk.bytes, inodes: walk.inodes };
}

interface Walk {
  bytes: bigint;
  inodes: bigint;
  readonly linked: Set<bigint>;
}

function descend(walk: Walk, fd: number, depth: number): void {
  try {
    const folder = `/proc/self/fd/${fd}`;
    const prefix = Buffer.from(`${folder}/`);
    for (const name of namesIn(folder, gone)) {
      const path = Buffer.concat([prefix, name]);
      if (!count(walk, path) || depth >= maxDepth) continue;
      const below = openFolder(path);
      if (below !== undefined) descend(walk, below, depth + 1);
    }
  } finally {
    closeSync(fd);
  }
}

/** Whether it is a folder. */
function count(walk: Walk, path: string | Buffer): boolean {
  const stats = unlessGone(gone, () => lstatSync(path, { bigint: true }));
  if (!stats) return false;
  const isFolder = stats.isDirectory();
  if (!isFolder && stats.nlink > 1n) {
    if (walk.linked.has(stats.ino)) return false;
    if (walk.linked.size < maxLinked) walk.linked.add(stats.ino);
  }
  // st_blocks counts 512 bytes, whatever the file system's block size is
  walk.bytes += stats.blocks * 512n;
  walk.inodes += 1n;
  return isFolder;
}

const openFolder = (path: string | Buffer): number | undefined =>
  unlessGone(gone, () => openSync(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW));

// replaced by a file, or by a link, between two looks
const gone: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ESTALE']);
