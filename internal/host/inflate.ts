import type { Decoded, Decoder } from './decoder.ts';
import { Z_BUF_ERROR, Z_NO_FLUSH, Z_STREAM_END, ZStream } from './z-stream.ts';

const gzipWindow = 15 + 16;

/** Gzip on the calling thread: a stream of Node's would cross threads and allocate for every piece. */
export class Inflate implements Decoder {
  readonly output: Buffer;
  readonly #stream = new ZStream(gzipWindow);
  #ended = false;

  constructor(output: Buffer) {
    this.output = output;
  }

  get whole(): boolean {
    return this.#ended;
  }

  decode(input: Buffer): Decoded {
    if (this.#ended) this.#stream.reset();
    const { result, read, written } = this.#stream.inflate(input, this.output, Z_NO_FLUSH);
    if (result < 0 && result !== Z_BUF_ERROR) throw damaged(result);
    this.#ended = result === Z_STREAM_END;
    return { read, written };
  }

  close(): void {
    this.#stream.end();
  }
}

const reasons: Readonly<Record<number, string>> = {
  [-3]: 'data error',
  [-4]: 'out of memory',
  2: 'needs a dictionary',
};

const damaged = (result: number): Error => new Error(`gzip: ${reasons[result] ?? `error ${result}`}`);
