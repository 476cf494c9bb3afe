import koffi from 'koffi';
import type { Decoded, Decoder } from './decoder.ts';
import { bind } from './libc.ts';

const nativeCreate = bind('void *ZSTD_createDStream()') as unknown as () => unknown;
const nativeFree = bind('size_t ZSTD_freeDStream(void *stream)');
const nativeSetParameter = bind('size_t ZSTD_DCtx_setParameter(void *stream, int parameter, int value)');
const nativeDecompress = bind('size_t ZSTD_decompressStream(void *stream, void *output, void *input)');
const nativeIsError = bind('uint ZSTD_isError(size_t code)');
const nativeErrorName = bind('const char *ZSTD_getErrorName(size_t code)') as unknown as (code: unknown) => string;

const ZSTD_d_windowLogMax = 100;

// struct ZSTD_inBuffer and ZSTD_outBuffer: address, size, position; 8 bytes each
const at = { address: 0, size: 8, position: 16 } as const;

/** Node's own zstd on the calling thread. */
export class Zstd implements Decoder {
  readonly output: Buffer;
  readonly #stream = nativeCreate();
  readonly #in = new DataView(new ArrayBuffer(24 + 64));
  readonly #out = new DataView(new ArrayBuffer(24 + 64));
  readonly #inHandle = Buffer.from(this.#in.buffer);
  readonly #outHandle = Buffer.from(this.#out.buffer);
  #hint = 1n;

  /** `windowLog` bounds the memory that an archive may ask for: 2 to its power. */
  constructor(output: Buffer, windowLog: number) {
    this.output = output;
    this.#out.setBigUint64(at.address, koffi.address(output), true);
    this.#out.setBigUint64(at.size, BigInt(output.length), true);
    nativeSetParameter(this.#stream, ZSTD_d_windowLogMax, windowLog);
  }

  get whole(): boolean {
    return this.#hint === 0n;
  }

  decode(input: Buffer): Decoded {
    this.#in.setBigUint64(at.address, koffi.address(input), true);
    this.#in.setBigUint64(at.size, BigInt(input.length), true);
    this.#in.setBigUint64(at.position, 0n, true);
    this.#out.setBigUint64(at.position, 0n, true);
    const result = nativeDecompress(this.#stream, this.#outHandle, this.#inHandle);
    if (nativeIsError(result) !== 0) throw new Error(`zstd: ${nativeErrorName(result)}`);
    this.#hint = BigInt(result);
    return {
      read: Number(this.#in.getBigUint64(at.position, true)),
      written: Number(this.#out.getBigUint64(at.position, true)),
    };
  }

  close(): void {
    nativeFree(this.#stream);
  }
}
