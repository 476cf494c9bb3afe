/** Where bytes come from, piece by piece, on the calling thread. */
export interface ChunkSource {
  /** The next bytes, valid until the next call; undefined at the end. */
  next(): Buffer | undefined;
}
