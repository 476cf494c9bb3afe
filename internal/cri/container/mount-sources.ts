import { realpathSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { BerthError, errnoOf, reasonOf } from '../../errors/errors.ts';
import { unmade } from '../../host/files.ts';
import type { OciMount } from '../../runtime/oci/spec.ts';

/** Where the host paths that lead over links really are; what is missing is looked for in the real place of its parent. */
export function realPaths(hostPaths: readonly string[]): Map<string, string> {
  const absolute = hostPaths.filter(path => isAbsolute(path));
  return new Map(absolute.map(path => [path, realPath(path)] as const).filter(([path, real]) => path !== real));
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/** A host path that is not there becomes a directory: kubelets count on it for mounts that they make late. */
export async function makeMountSources(mounts: readonly OciMount[]): Promise<void> {
  const sources = mounts.filter(({ type }) => type === 'bind').map(({ source }) => source);
  for (const source of new Set(sources)) await makeSource(source);
}

async function makeSource(path: string): Promise<void> {
  try {
    await stat(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw failed(`the host path "${path}" of a mount cannot be used`, error);
    await mkdir(path, { recursive: true, mode: 0o755 }).catch((cause: unknown) => {
      throw unmade(`the host path "${path}" of a mount is not there and cannot be made`, path, cause);
    });
  }
}

const failed = (sentence: string, cause: unknown): BerthError =>
  new BerthError(BerthError.from(cause).code, `${sentence}: ${reasonOf(cause)}`, { cause });
