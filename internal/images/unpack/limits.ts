/** What an archive may ask for. */
export interface ArchiveLimits {
  /** Bytes after decompression. */
  readonly maxBytes: number;
  /** Bytes out for a byte in, looked at once `ratioFrom` bytes are out. */
  readonly maxRatio: number;
  readonly ratioFrom: number;
  readonly maxEntries: number;
  readonly maxFileBytes: number;
  /** Of one PAX or GNU header: names and attributes. */
  readonly maxHeaderBytes: number;
}

export const layerLimits: ArchiveLimits = {
  maxBytes: 64 * 2 ** 30,
  maxRatio: 250,
  ratioFrom: 256 * 2 ** 20,
  maxEntries: 2_000_000,
  maxFileBytes: 64 * 2 ** 30,
  maxHeaderBytes: 1024 * 1024,
};

/** An outer archive holds compressed layers or plain ones: text and zeros still shrink a lot. */
export const imageArchiveLimits: ArchiveLimits = {
  ...layerLimits,
  maxBytes: 256 * 2 ** 30,
  maxRatio: 1100,
  maxEntries: 10_000,
};

/** Linux's own. */
export const maxNameBytes = 255;
/** Linux's own, with the final NUL. */
export const maxPathBytes = 4096;
export const maxDepth = 512;
/** A zstd frame may ask for 2 to this power as memory: 128 MiB. */
export const maxZstdWindowLog = 27;
