import { isAbsolute } from 'node:path';
import { BerthError, isCode, reasonOf } from '../../errors/errors.ts';
import { unmade } from '../../host/files.ts';
import type { HostPaths } from '../../host/host-paths.ts';
import type { OciMount } from '../../runtime/oci/spec.ts';

/** Where the host paths that lead over links really are; what is missing is looked for in the real place of its parent. */
export async function realPaths(paths: HostPaths, hostPaths: readonly string[]): Promise<Map<string, string>> {
  const absolute = hostPaths.filter(path => isAbsolute(path));
  const real = await Promise.all(absolute.map(async path => [path, await paths.resolve(path)] as const));
  return new Map(real.filter(([path, found]) => path !== found));
}

/** A host path that is not there becomes a directory: kubelets count on it for mounts that they make late. */
export async function makeMountSources(paths: HostPaths, mounts: readonly OciMount[]): Promise<void> {
  const sources = mounts.filter(({ type }) => type === 'bind').map(({ source }) => source);
  for (const source of new Set(sources)) await makeSource(paths, source);
}

async function makeSource(paths: HostPaths, path: string): Promise<void> {
  const found = await paths.find(path).catch((error: unknown) => {
    throw failed(`the host path "${path}" of a mount cannot be used`, error);
  });
  if (found !== undefined) return;
  await paths.makeFolder(path).catch((cause: unknown) => {
    if (isCode(cause, 'DeadlineExceeded')) throw cause;
    throw unmade(`the host path "${path}" of a mount is not there and cannot be made`, path, cause);
  });
}

const failed = (sentence: string, cause: unknown): BerthError =>
  new BerthError(BerthError.from(cause).code, `${sentence}: ${reasonOf(cause)}`, { cause });
