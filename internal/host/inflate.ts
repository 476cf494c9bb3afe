import koffi from 'koffi';
import type { Decoded, Decoder } from './decoder.ts';
import { bind } from './libc.ts';

const nativeVersion = bind('uintptr_t zlibVersion()');
const nativeInit = bind('int inflateInit2_(void *stream, int windowBits, uintptr_t version, int size)');
const nativeInflate = bind('int inflate(void *stream, int flush)');
const nativeReset = bind('int inflateReset(void *stream)');
const nativeEnd = bind('int inflateEnd(void *stream)');

// struct z_stream: next_in 0, avail_in 8, next_out 24, avail_out 32; pointers and longs of 8 bytes
const streamBytes = 112;
const at = { nextIn: 0, availIn: 8, nextOut: 24, availOut: 32 } as const;

const Z_STREAM_END = 1;
const Z_BUF_ERROR = -5;
const gzipWindow = 15 + 16;

/** Node's own zlib on the calling thread: a stream of it would cross threads and allocate for every piece. */
export class Inflate implements Decoder {
  readonly output: Buffer;
  readonly #stream = new DataView(new ArrayBuffer(streamBytes));
  readonly #handle = Buffer.from(this.#stream.buffer);
  readonly #outputAddress: bigint;
  #ended = false;

  constructor(output: Buffer) {
    this.output = output;
    this.#outputAddress = koffi.address(output);
    const result = nativeInit(this.#handle, gzipWindow, nativeVersion(), streamBytes);
    if (result !== 0) throw new Error(`inflateInit2 failed with ${result}`);
  }

  get whole(): boolean {
    return this.#ended;
  }

  decode(input: Buffer): Decoded {
    if (this.#ended) nativeReset(this.#handle);
    this.#stream.setBigUint64(at.nextIn, koffi.address(input), true);
    this.#stream.setUint32(at.availIn, input.length, true);
    this.#stream.setBigUint64(at.nextOut, this.#outputAddress, true);
    this.#stream.setUint32(at.availOut, this.output.length, true);
    const result = nativeInflate(this.#handle, 0);
    if (result < 0 && result !== Z_BUF_ERROR) throw damaged(result);
    this.#ended = result === Z_STREAM_END;
    return {
      read: input.length - this.#stream.getUint32(at.availIn, true),
      written: this.output.length - this.#stream.getUint32(at.availOut, true),
    };
  }

  close(): void {
    nativeEnd(this.#handle);
  }
}

const reasons: Readonly<Record<number, string>> = {
  [-3]: 'data error',
  [-4]: 'out of memory',
  2: 'needs a dictionary',
};

const damaged = (result: number): Error => new Error(`gzip: ${reasons[result] ?? `error ${result}`}`);
