import { BerthError } from '../../errors/errors.ts';

/** Takes exact amounts of bytes from a stream of chunks, on the event loop. */
export class StreamReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** `length` bytes in one piece, or undefined where the stream ends before the first of them. */
  async read(length: number): Promise<Buffer | undefined> {
    if (this.#rest.length === 0 && !(await this.#more())) return undefined;
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(length)) pieces.push(piece);
    return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
  }

  /** The next `length` bytes as they come. */
  async *pieces(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#more())) {
        throw new BerthError('DataLoss', 'the archive is cut off in the middle of an entry');
      }
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  async skip(length: number): Promise<void> {
    const pieces = this.pieces(length);
    while (!(await pieces.next()).done);
  }

  /** Reads to the end of the stream. */
  async drain(): Promise<void> {
    this.#rest = Buffer.alloc(0);
    while (await this.#more());
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #more(): Promise<boolean> {
    let next = await this.#chunks.next();
    while (!next.done && next.value.length === 0) next = await this.#chunks.next();
    this.#rest = next.done ? Buffer.alloc(0) : next.value;
    return !next.done;
  }
}
