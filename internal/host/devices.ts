import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface DeviceNode {
  readonly path: string;
  readonly type: 'c' | 'b';
  readonly major: number;
  readonly minor: number;
  /** Permission bits alone. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** The device nodes at a path, or below it when it is a folder; symlinks are followed, what is no device is left out. */
export async function deviceNodes(path: string): Promise<DeviceNode[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (found.isDirectory()) {
    const entries = await readdir(path, { withFileTypes: true });
    // a symlinked folder could lead in circles, and its nodes are met elsewhere
    const inside = entries.filter(entry => !entry.isSymbolicLink()).map(entry => deviceNodes(join(path, entry.name)));
    return (await Promise.all(inside)).flat();
  }
  return found.isCharacterDevice() || found.isBlockDevice() ? [toNode(path, found)] : [];
}

/** The kernel packs a device number into 64 bits with both parts split in two. */
function toNode(path: string, { rdev, mode, uid, gid }: Stats): DeviceNode {
  const packed = BigInt(rdev);
  const major = Number(((packed >> 8n) & 0xfffn) | ((packed >> 32n) & 0xfffff000n));
  const minor = Number((packed & 0xffn) | ((packed >> 12n) & 0xffffff00n));
  const type = (mode & 0o170000) === 0o020000 ? 'c' : 'b';
  return { path, type, major, minor, mode: mode & 0o7777, uid, gid };
}
