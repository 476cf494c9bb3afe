import type { ChunkSource } from '../chunk-source.ts';

/** Bytes in memory as a source of pieces. */
export function sourceOf(bytes: Buffer, chunk = 64 * 1024): ChunkSource {
  let at = 0;
  return {
    next() {
      if (at >= bytes.length) return undefined;
      const piece = bytes.subarray(at, at + chunk);
      at += piece.length;
      return piece;
    },
  };
}
