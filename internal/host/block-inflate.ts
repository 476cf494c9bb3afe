import { Z_BUF_ERROR, Z_NEED_DICT, Z_SYNC_FLUSH, ZStream } from './z-stream.ts';

const zlibWindow = 15;

/**
 * One zlib stream that comes in blocks, each of which ends with a flush. Header blocks are too small to be sent to
 * another thread.
 */
export class BlockInflate {
  readonly #stream = new ZStream(zlibWindow);
  readonly #dictionary: Buffer;
  readonly #output: Buffer;

  /** A block inflates to fewer than `limit` bytes. */
  constructor({ dictionary, limit }: { readonly dictionary: Buffer; readonly limit: number }) {
    this.#dictionary = dictionary;
    this.#output = Buffer.allocUnsafeSlow(limit);
  }

  /** The block's text, which the next call overwrites; throws on damage, after which nothing more can be read. */
  inflate(block: Buffer): Buffer {
    let input = block;
    let { result, read, written } = this.#stream.inflate(input, this.#output, Z_SYNC_FLUSH);
    if (result === Z_NEED_DICT) {
      if (!this.#stream.setDictionary(this.#dictionary)) throw new Error('compressed with another dictionary');
      input = input.subarray(read);
      ({ result, read, written } = this.#stream.inflate(input, this.#output, Z_SYNC_FLUSH));
    }
    if (written === this.#output.length) throw new Error(`more than ${this.#output.length} bytes when inflated`);
    if ((result !== 0 && result !== Z_BUF_ERROR) || read < input.length) throw new Error('not a zlib stream');
    return this.#output.subarray(0, written);
  }

  close(): void {
    this.#stream.end();
  }
}
