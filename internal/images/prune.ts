import { dirname } from 'node:path';
import type { ImageRecord, ImageStore, Lease } from './image-store.ts';
import { diskUsage } from './image-usage.ts';

export interface PruneOptions {
  /** Images with a tag too; only those without one otherwise. */
  readonly all?: boolean;
  /** Only tells. */
  readonly dryRun?: boolean;
}

export interface Pruned {
  readonly images: readonly ImageRecord[];
  /** Bytes that the disk has back, or would have. */
  readonly freedBytes: bigint;
}

/** Removes images that no container is made of and that are not pinned, and whatever of content nothing needs. */
export async function pruneImages(images: ImageStore, { all = false, dryRun = false }: PruneOptions): Promise<Pruned> {
  const mayGo = images
    .list()
    .filter(({ id, pinned, references }) => !pinned && (all || references.length === 0) && !images.isUsed(id));
  const ids = mayGo.map(({ id }) => id);
  const garbage = await measure(images, await images.garbageWithout(ids));
  if (dryRun) return { images: mayGo, freedBytes: sum(garbage) };
  const removed = await images.removeUnused(ids);
  const left = await Promise.all(garbage.map(({ isHere }) => isHere()));
  return { images: removed, freedBytes: sum(garbage.filter((_, index) => !left[index])) };
}

interface Garbage {
  readonly bytes: bigint;
  readonly isHere: () => Promise<boolean>;
}

async function measure({ content, snapshots }: ImageStore, { content: blobs, chains }: Lease): Promise<Garbage[]> {
  const garbage: Garbage[] = [];
  for (const digest of blobs) {
    const { bytes } = await diskUsage(content.path(digest));
    garbage.push({ bytes, isHere: async () => (await content.size(digest)) !== undefined });
  }
  for (const chainId of chains) {
    const folder = snapshots.folder(chainId);
    if (folder === undefined) continue;
    const { bytes } = await diskUsage(dirname(folder));
    garbage.push({ bytes, isHere: async () => snapshots.has(chainId) });
  }
  return garbage;
}

const sum = (garbage: readonly Garbage[]): bigint => garbage.reduce((total, { bytes }) => total + bytes, 0n);
