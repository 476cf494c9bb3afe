import { posix } from 'node:path';
import { BerthError } from '../errors/errors.ts';
import type { Blob, ByteStream, ContentStore } from './content-store.ts';
import { decompress } from './decompress.ts';
import type { Digest } from './digest.ts';
import type { Lease } from './image-store.ts';
import { layerPath } from './layer-path.ts';
import { readTar } from './tar-reader.ts';

/** The files of an image archive by cleaned name: where in the content store each one went. */
export interface ArchiveFiles {
  get(name: string): Blob | undefined;
}

const limits = {
  maxEntries: 10_000,
  maxFileBytes: 64 * 2 ** 30,
  maxHeaderBytes: 1024 * 1024,
};

// an outer archive holds compressed layers or plain ones: text and zeros still shrink a lot
const outerLimits = { maxBytes: 256 * 2 ** 30, maxRatio: 1100, ratioFrom: 256 * 2 ** 20 };

/**
 * Takes every file of an archive into the content store, because what tells their meaning may come last. Names are only
 * looked up, never used as paths.
 */
export async function stageArchive(
  stream: ByteStream,
  content: ContentStore,
  lease: Lease,
  signal?: AbortSignal,
): Promise<ArchiveFiles> {
  const files = new Map<string, Blob>();
  const links = new Map<string, string>();
  for await (const entry of readTar(decompress(stream, outerLimits), limits)) {
    signal?.throwIfAborted();
    const name = layerPath(entry.name).join('/');
    if (entry.type === 'directory') continue;
    if (entry.type === 'file') files.set(name, await stage(entry, content, lease, signal));
    else if (entry.type === 'symlink') links.set(name, posix.join(posix.dirname(name), entry.linkName));
    else if (entry.type === 'hardlink') links.set(name, layerPath(entry.linkName).join('/'));
    else throw new BerthError('InvalidArgument', `the image archive holds a ${entry.type} "${entry.name}"`);
  }
  return { get: name => files.get(name) ?? files.get(links.get(name) ?? '') };
}

async function stage(
  entry: { size: number; body: ByteStream },
  content: ContentStore,
  lease: Lease,
  signal?: AbortSignal,
) {
  const { size, body } = entry;
  const onDigest = (digest: Digest) => lease.content.add(digest);
  return content.ingest(body, { size, maxBytes: size, onDigest, ...(signal && { signal }) });
}
