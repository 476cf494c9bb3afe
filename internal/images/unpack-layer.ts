import { BerthError } from '../errors/errors.ts';
import type { ByteStream } from './content-store.ts';
import { type DecompressLimits, decompress, defaultDecompressLimits } from './decompress.ts';
import { type Digest, Digester, parseDigest } from './digest.ts';
import { LayerWriter } from './layer-writer.ts';
import type { LowerLayers } from './lower-layers.ts';
import { defaultTarLimits, readTar, type TarLimits } from './tar-reader.ts';

export interface UnpackOptions {
  /** Of the uncompressed archive; checked before the layer counts as unpacked. */
  readonly diffId: Digest;
  /** The layers that this one lies on. */
  readonly lower: LowerLayers;
  readonly limits?: TarLimits & DecompressLimits;
  readonly signal?: AbortSignal;
}

export const defaultLayerLimits = { ...defaultTarLimits, ...defaultDecompressLimits };

/** Unpacks a layer, compressed or not, into an empty folder. What a failure leaves there is the caller's to remove. */
export async function unpackLayer(stream: ByteStream, directory: string, options: UnpackOptions): Promise<void> {
  const { diffId, lower, limits = defaultLayerLimits, signal } = options;
  const digester = new Digester(parseDigest(diffId).algorithm);
  const writer = new LayerWriter(directory, lower);
  try {
    for await (const entry of readTar(hashing(decompress(stream, limits), digester), limits)) {
      signal?.throwIfAborted();
      await writer.write(entry);
    }
    writer.finish();
  } finally {
    writer.close();
  }
  const found = digester.digest();
  if (found === diffId) return;
  throw new BerthError('DataLoss', `the layer unpacks to "${found}", but the image's configuration says "${diffId}"`);
}

async function* hashing(chunks: AsyncIterable<Buffer>, digester: Digester): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    digester.update(chunk);
    yield chunk;
  }
}
