import type { ChunkSource } from './chunk-source.ts';
import { cutOff } from './tar-entry.ts';

/** Takes exact amounts of bytes from a source of chunks. */
export class ByteReader {
  readonly #source: ChunkSource;
  #chunk: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(source: ChunkSource) {
    this.#source = source;
  }

  /** `length` bytes in one piece, valid until the next call; undefined where the source ends before the first of them. */
  read(length: number): Buffer | undefined {
    const first = this.piece(length);
    if (!first || first.length === length) return first;
    const whole = Buffer.allocUnsafe(length);
    for (let at = first.copy(whole); at < length; ) {
      const piece = this.piece(length - at);
      if (!piece) throw cutOff();
      at += piece.copy(whole, at);
    }
    return whole;
  }

  /** Up to `length` bytes, at least one, valid until the next call; undefined at the end. */
  piece(length: number): Buffer | undefined {
    while (this.#at === this.#chunk.length) {
      const chunk = this.#source.next();
      if (!chunk) return undefined;
      this.#chunk = chunk;
      this.#at = 0;
    }
    const end = Math.min(this.#at + length, this.#chunk.length);
    const piece = this.#chunk.subarray(this.#at, end);
    this.#at = end;
    return piece;
  }
}
