import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BerthError, errnoOf } from '../../errors/errors.ts';
import { parseCdi } from '../../runtime/oci/cdi/parse-cdi.ts';
import type { CdiFile } from '../../runtime/oci/cdi/resolve-cdi.ts';

/** All CDI files of the host as they are now. */
export type CdiFiles = () => Promise<CdiFile[]>;

const mostFiles = 256;
const maxBytes = 4 * 1024 * 1024;

interface Cached {
  /** Of the file when it was read. */
  readonly version: string;
  readonly file: CdiFile;
}

/** Reads the folders, a later one before an earlier one in rank; a file that has not changed is not read again. */
export function cdiFiles(folders: readonly string[]): CdiFiles {
  let cache: ReadonlyMap<string, Cached> = new Map();
  return async () => {
    const paths = await Promise.all(folders.map(listFolder));
    const read = paths.flatMap((inside, priority) =>
      inside.map(async path => [path, await readCached(path, priority, cache.get(path))] as const),
    );
    cache = new Map(await Promise.all(read));
    return [...cache.values()].map(({ file }) => file);
  };
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    const names = (await readdir(folder)).filter(name => /\.(?:json|yaml)$/.test(name)).sort();
    if (names.length <= mostFiles) return names.map(name => join(folder, name));
    throw new BerthError('ResourceExhausted', `"${folder}" has more than ${mostFiles} CDI files`);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw BerthError.wrap(error, `the CDI files of "${folder}" cannot be listed`);
  }
}

async function readCached(path: string, priority: number, cached: Cached | undefined): Promise<Cached> {
  try {
    const { size, mtimeNs, ino } = await stat(path, { bigint: true });
    const version = `${ino} ${size} ${mtimeNs}`;
    if (cached?.version === version) return cached;
    if (size > maxBytes) throw new BerthError('ResourceExhausted', `it is larger than ${maxBytes} bytes`);
    const spec = parseCdi(await parseText(path, await readFile(path, 'utf8')));
    return { version, file: { path, priority, spec } };
  } catch (error) {
    return { version: '', file: { path, priority, problem: BerthError.from(error).message.split('\n', 1)[0] ?? '' } };
  }
}

async function parseText(path: string, text: string): Promise<unknown> {
  if (path.endsWith('.json')) return JSON.parse(text);
  // few nodes have any; the vendors' own tools write the YAML of version 1.1, with modes like 0660
  const { load, YAML11_SCHEMA } = await import('js-yaml');
  return load(text, { schema: YAML11_SCHEMA });
}
