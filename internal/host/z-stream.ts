import koffi from 'koffi';
import { bind } from './libc.ts';

const nativeVersion = bind('uintptr_t zlibVersion()');
const nativeInit = bind('int inflateInit2_(void *stream, int windowBits, uintptr_t version, int size)');
const nativeDictionary = bind('int inflateSetDictionary(void *stream, void *dictionary, unsigned int length)');
const nativeInflate = bind('int inflate(void *stream, int flush)');
const nativeReset = bind('int inflateReset(void *stream)');
const nativeEnd = bind('int inflateEnd(void *stream)');

// struct z_stream: next_in 0, avail_in 8, next_out 24, avail_out 32; pointers and longs of 8 bytes
const streamBytes = 112;
const at = { nextIn: 0, availIn: 8, nextOut: 24, availOut: 32 } as const;

/** What inflate() answers. */
export const Z_STREAM_END = 1;
export const Z_NEED_DICT = 2;
export const Z_BUF_ERROR = -5;

/** How much is to be put out at once. */
export const Z_NO_FLUSH = 0;
export const Z_SYNC_FLUSH = 2;

export interface Inflated {
  /** One of zlib's codes. */
  readonly result: number;
  /** Bytes of the input that were taken. */
  readonly read: number;
  /** Bytes at the start of the output. */
  readonly written: number;
}

/** Node's own zlib on the calling thread; to be ended, or its memory stays. */
export class ZStream {
  readonly #stream = new DataView(new ArrayBuffer(streamBytes));
  readonly #handle = Buffer.from(this.#stream.buffer);

  constructor(windowBits: number) {
    const result = nativeInit(this.#handle, windowBits, nativeVersion(), streamBytes);
    if (result !== 0) throw new Error(`inflateInit2 failed with ${result}`);
  }

  /** When inflate() has asked for it; false when the stream was made with another one. */
  setDictionary(dictionary: Buffer): boolean {
    return nativeDictionary(this.#handle, dictionary, dictionary.length) === 0;
  }

  inflate(input: Buffer, output: Buffer, flush: number): Inflated {
    this.#stream.setBigUint64(at.nextIn, koffi.address(input), true);
    this.#stream.setUint32(at.availIn, input.length, true);
    this.#stream.setBigUint64(at.nextOut, koffi.address(output), true);
    this.#stream.setUint32(at.availOut, output.length, true);
    const result = nativeInflate(this.#handle, flush);
    return {
      result,
      read: input.length - this.#stream.getUint32(at.availIn, true),
      written: output.length - this.#stream.getUint32(at.availOut, true),
    };
  }

  /** Ready for another stream. */
  reset(): void {
    nativeReset(this.#handle);
  }

  end(): void {
    nativeEnd(this.#handle);
  }
}
