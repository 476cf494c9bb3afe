import { posix } from 'node:path';
import { BerthError } from '../../errors/errors.ts';
import type { Blob, ByteStream, ContentStore } from '../content-store.ts';
import type { Digest } from '../digest.ts';
import type { Lease } from '../image-store.ts';
import { type ByteText, toText } from '../unpack/byte-text.ts';
import { decompress } from '../unpack/decompress.ts';
import { layerPath } from '../unpack/layer-path.ts';
import { imageArchiveLimits } from '../unpack/limits.ts';
import { readTarStream } from '../unpack/tar-stream.ts';

/** The files of an image archive by cleaned name: where in the content store each one went. */
export interface ArchiveFiles {
  get(name: string): Blob | undefined;
}

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
  for await (const entry of readTarStream(decompress(stream, imageArchiveLimits), imageArchiveLimits)) {
    signal?.throwIfAborted();
    const name = nameOf(entry.name);
    if (entry.type === 'directory') continue;
    if (entry.type === 'file') files.set(name, await stage(entry, content, lease, signal));
    else if (entry.type === 'symlink') links.set(name, posix.join(posix.dirname(name), toText(entry.linkName)));
    else if (entry.type === 'hardlink') links.set(name, nameOf(entry.linkName));
    else throw new BerthError('InvalidArgument', `the image archive holds a ${entry.type} "${name}"`);
  }
  return { get: name => files.get(name) ?? files.get(links.get(name) ?? '') };
}

const nameOf = (name: ByteText): string => toText(layerPath(name).join('/'));

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
