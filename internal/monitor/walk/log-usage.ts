import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unlessGone } from './unless-gone.ts';

/**
 * Bytes on the disk of a container's log with its rotated files, which stand beside it and begin with its name. By
 * blocking calls: for a thread of its own. Undefined where there is none.
 */
export function logUsage(path: string): number | undefined {
  const [folder, name] = [dirname(path), basename(path)];
  const sizes = namesIn(folder)
    .filter(each => each === name || each.startsWith(`${name}.`))
    .flatMap(each => allocated(join(folder, each)) ?? []);
  return sizes.length === 0 ? undefined : sizes.reduce((sum, size) => sum + size, 0);
}

const namesIn = (folder: string): string[] => unlessGone(gone, () => readdirSync(folder)) ?? [];

// st_blocks counts 512 bytes, whatever the file system's block size is
const allocated = (path: string): number | undefined => unlessGone(gone, () => lstatSync(path).blocks * 512);

const gone: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);
