export interface Decoded {
  /** Bytes of the input that were taken. */
  readonly read: number;
  /** Bytes at the start of the output. */
  readonly written: number;
}

/** A decompressor that works on the calling thread. */
export interface Decoder {
  readonly output: Buffer;
  /** The input seen so far ends with a whole member or frame. */
  readonly whole: boolean;
  /** Takes input till it is used up or the output is full, which the next call overwrites; throws on damage. */
  decode(input: Buffer): Decoded;
  close(): void;
}
