import { ByteReader } from './byte-reader.ts';
import type { ChunkSource } from './chunk-source.ts';
import type { ArchiveLimits } from './limits.ts';
import { cutOff, Extensions, type TarEntry, tooMuch } from './tar-entry.ts';
import { blockSize, readTarHeader } from './tar-header.ts';

/**
 * Reads an uncompressed tar archive: ustar, GNU and PAX. Own code because values are kept byte by byte, a file
 * capability is no UTF-8, and because a promise for each of a million entries costs more than the entry.
 */
export class TarReader {
  readonly #reader: ByteReader;
  readonly #limits: ArchiveLimits;
  readonly #extensions = new Extensions();
  #entries = 0;
  /** Of the entry's body, and of the padding after it. */
  #left = 0;
  #padding = 0;

  constructor(source: ChunkSource, limits: ArchiveLimits) {
    this.#reader = new ByteReader(source);
    this.#limits = limits;
  }

  /** The next entry; what of the last one's body was not read is skipped. Undefined at the end of the archive. */
  next(): TarEntry | undefined {
    this.#skip(this.#left + this.#padding);
    for (;;) {
      if (this.#entries++ > this.#limits.maxEntries) throw tooMuch(`more than ${this.#limits.maxEntries} entries`);
      const block = this.#reader.read(blockSize);
      const header = block && readTarHeader(block);
      if (!header) return undefined;
      const size = Extensions.dataSize(header, this.#limits);
      if (size === undefined) {
        const { entry, stored } = this.#extensions.apply(header, this.#limits);
        this.#left = stored;
        this.#padding = padding(stored);
        return entry;
      }
      this.#extensions.add(header.flag, this.#header(size));
      this.#skip(padding(size));
    }
  }

  /** A piece of the entry's body, valid until the next call; undefined at its end. */
  piece(): Buffer | undefined {
    if (this.#left === 0) return undefined;
    const piece = this.#reader.piece(this.#left);
    if (!piece) throw cutOff();
    this.#left -= piece.length;
    return piece;
  }

  /** Reads what comes after the archive's end, so that a digest over the source is whole. */
  drain(): void {
    while (this.#reader.piece(Number.MAX_SAFE_INTEGER));
  }

  #header(size: number): Buffer {
    if (size === 0) return Buffer.alloc(0);
    const data = this.#reader.read(size);
    if (!data) throw cutOff();
    // the records are kept longer than the reader's bytes are valid
    return Buffer.from(data);
  }

  #skip(length: number): void {
    for (let left = length; left > 0; ) {
      const piece = this.#reader.piece(left);
      if (!piece) throw cutOff();
      left -= piece.length;
    }
    this.#left = 0;
    this.#padding = 0;
  }
}

const padding = (size: number): number => (blockSize - (size % blockSize)) % blockSize;
