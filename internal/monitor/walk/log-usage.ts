import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from '../../errors/errors.ts';

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

const namesIn = (folder: string): string[] => unlessGone(() => readdirSync(folder)) ?? [];

// st_blocks counts 512 bytes, whatever the file system's block size is
const allocated = (path: string): number | undefined => unlessGone(() => lstatSync(path).blocks * 512);

function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
