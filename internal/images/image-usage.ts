import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleFlight } from '../async/single-flight.ts';
import { unless } from '../errors/errors.ts';

export interface DiskUsage {
  /** Bytes that are allocated on the disk. */
  readonly bytes: bigint;
  readonly inodes: bigint;
}

/** What the images take of the disk below the root folder: their blobs and their unpacked layers. */
export class ImageUsage {
  readonly #content: string;
  readonly #snapshots: string;
  /** By name of the folder: an unpacked layer never changes, and no number comes back while the agent runs. */
  readonly #sealed = new Map<string, DiskUsage>();
  readonly #measuring = new SingleFlight<DiskUsage>();

  constructor(root: string) {
    this.#content = join(root, 'content');
    this.#snapshots = join(root, 'snapshots');
  }

  /** A path on the file system that holds them. */
  get mountpoint(): string {
    return this.#snapshots;
  }

  /** Walks each unpacked layer only once; who asks meanwhile gets the same answer. */
  measure(): Promise<DiskUsage> {
    return this.#measuring.run('', async () => {
      const names = await readdir(this.#snapshots);
      for (const name of this.#sealed.keys()) if (!names.includes(name)) this.#sealed.delete(name);
      const usages = [await diskUsage(this.#content)];
      for (const name of names) usages.push(await this.#measureSnapshot(name));
      return sum(usages);
    });
  }

  async #measureSnapshot(name: string): Promise<DiskUsage> {
    const known = this.#sealed.get(name);
    if (known) return known;
    const usage = await diskUsage(join(this.#snapshots, name));
    // other names are on their way in or out
    if (/^[0-9]+$/.test(name)) this.#sealed.set(name, usage);
    return usage;
  }
}

const none: DiskUsage = { bytes: 0n, inodes: 0n };

/** Of a whole tree: a file with several links in it counts once, what vanishes meanwhile doesn't, symlinks aren't followed. */
export async function diskUsage(path: string, linked = new Set<bigint>()): Promise<DiskUsage> {
  const stats = await lstat(path, { bigint: true }).catch(unless('ENOENT'));
  if (!stats) return none;
  if (!stats.isDirectory() && stats.nlink > 1n) {
    if (linked.has(stats.ino)) return none;
    linked.add(stats.ino);
  }
  // st_blocks counts 512 bytes, whatever the file system's block size is
  const own = { bytes: stats.blocks * 512n, inodes: 1n };
  if (!stats.isDirectory()) return own;
  const usages = [own];
  for (const name of (await readdir(path).catch(unless('ENOENT'))) ?? []) {
    usages.push(await diskUsage(join(path, name), linked));
  }
  return sum(usages);
}

const sum = (usages: readonly DiskUsage[]): DiskUsage =>
  usages.reduce((all, { bytes, inodes }) => ({ bytes: all.bytes + bytes, inodes: all.inodes + inodes }), none);
