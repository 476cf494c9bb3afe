import { BerthError } from '../../errors/errors.ts';
import { type Digest, Digester, parseDigest } from '../digest.ts';
import type { ChunkSource } from './chunk-source.ts';
import { DecodingSource } from './decoding-source.ts';
import { LayerWriter } from './layer-writer.ts';
import { type ArchiveLimits, layerLimits } from './limits.ts';
import { LowerLayers } from './lower-layers.ts';
import { TarReader } from './tar-reader.ts';

export interface UnpackOptions {
  /** Of the uncompressed archive; checked before the layer counts as unpacked. */
  readonly diffId: Digest;
  /** Roots of the layers that this one lies on, the topmost first; asked for only when the archive needs them. */
  readonly lower: () => readonly string[];
  readonly limits?: ArchiveLimits;
  /** Called before each entry; ends the unpacking by throwing. */
  readonly check?: () => void;
}

/**
 * Unpacks a layer, compressed or not, into an empty folder, on the calling thread. What a failure leaves there is the
 * caller's to remove.
 */
export function unpackLayer(source: ChunkSource, directory: string, options: UnpackOptions): void {
  const { diffId, lower, limits = layerLimits, check } = options;
  const decoding = new DecodingSource(source, limits);
  const digester = new Digester(parseDigest(diffId).algorithm);
  const writer = new LayerWriter(
    directory,
    once(() => new LowerLayers(lower())),
  );
  try {
    const tar = new TarReader(hashing(decoding, digester), limits);
    const piece = () => tar.piece();
    for (let entry = tar.next(); entry; entry = tar.next()) {
      check?.();
      writer.write(entry, piece);
    }
    tar.drain();
    checkDigest(digester.digest(), diffId);
    writer.finish();
  } finally {
    writer.close();
    decoding.close();
  }
}

function checkDigest(found: Digest, diffId: Digest): void {
  if (found === diffId) return;
  throw new BerthError('DataLoss', `the layer unpacks to "${found}", but the image's configuration says "${diffId}"`);
}

function hashing(source: ChunkSource, digester: Digester): ChunkSource {
  return {
    next() {
      const chunk = source.next();
      if (chunk) digester.update(chunk);
      return chunk;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
