import type { ContentStore } from './content-store.ts';
import type { ImageLayer } from './image-store.ts';
import { GrowingFile } from './unpack/growing-file.ts';
import type { Unpacker } from './unpack/unpacker.ts';

/** Where a layer is to be unpacked, and the roots of the layers that it lies on, topmost first. */
export interface Place {
  readonly directory: string;
  readonly lower: () => Promise<readonly string[]>;
}

/** Unpacks a layer whose blob is in the store. */
export async function unpackStored(
  { content, unpacker }: { readonly content: ContentStore; readonly unpacker: Unpacker },
  { digest, diffId }: Pick<ImageLayer, 'digest' | 'diffId'>,
  place: Place,
  signal?: AbortSignal,
): Promise<void> {
  const blob = GrowingFile.whole(await content.locate(digest));
  try {
    await unpacker.unpack({ blob, diffId, ...place }, signal);
  } finally {
    blob.close();
  }
}
