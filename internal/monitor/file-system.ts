import { stat, statfs } from 'node:fs/promises';
import { type MountInfo, readMounts } from '../host/mount-info.ts';

/** The file system that writable layers are on. */
export interface FileSystem {
  /** What is mounted: `/dev/sda1`, or the name of a file system without a device. */
  readonly device: string;
  readonly bytes: number;
  readonly inodes: number;
  readonly inodesFree: number;
}

/** Looks at the file system of a folder; the folder has to be there. */
export async function fileSystemOf(
  folder: string,
  mounts: () => readonly MountInfo[] = readMounts,
): Promise<FileSystem> {
  const [{ dev }, { bsize, blocks, files, ffree }] = await Promise.all([stat(folder), statfs(folder)]);
  const number = `${major(dev)}:${minor(dev)}`;
  const source = mounts().find(({ device }) => device === number)?.source;
  return { device: source ?? number, bytes: bsize * blocks, inodes: files, inodesFree: ffree };
}

// dev_t as glibc packs it: 12 and 20 bits, in four pieces
const major = (device: number): number => (Math.floor(device / 256) & 0xfff) + (Math.floor(device / 2 ** 32) & ~0xfff);
const minor = (device: number): number => (device & 0xff) + (Math.floor(device / 4096) & ~0xff & 0xfffff);
