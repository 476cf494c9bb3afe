import { createReadStream, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { BerthError } from '../../errors/errors.ts';
import type { Blob, ContentStore } from '../content-store.ts';
import type { Lease } from '../image-store.ts';
import type { ArchiveFiles } from './archive-files.ts';

const maxFileBytes = 64 * 2 ** 30;

/** Copies the regular files of an OCI layout's folder into the content store. */
export async function stageLayout(
  directory: string,
  content: ContentStore,
  lease: Lease,
  signal?: AbortSignal,
): Promise<ArchiveFiles> {
  const files = new Map<string, Blob>();
  for (const entry of await list(directory)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const blob = await content.ingest(createReadStream(path, { highWaterMark: 1024 * 1024 }), {
      maxBytes: maxFileBytes,
      onDigest: digest => lease.content.add(digest),
      ...(signal && { signal }),
    });
    files.set(relative(directory, path), blob);
  }
  return { get: name => files.get(name) };
}

async function list(directory: string): Promise<Dirent[]> {
  try {
    return await readdir(directory, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw BerthError.wrap(error, `the OCI layout "${directory}" cannot be read`);
  }
}
