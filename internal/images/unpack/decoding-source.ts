import { BerthError } from '../../errors/errors.ts';
import type { Decoder } from '../../host/decoder.ts';
import { Inflate } from '../../host/inflate.ts';
import { Zstd } from '../../host/zstd.ts';
import type { ChunkSource } from './chunk-source.ts';
import { type ArchiveLimits, maxZstdWindowLog } from './limits.ts';

type Limits = Pick<ArchiveLimits, 'maxBytes' | 'maxRatio' | 'ratioFrom'>;

const outputBytes = 256 * 1024;
const nothing = Buffer.alloc(0);

/** Unpacks gzip and zstd, known by their first bytes; anything else passes as it is. */
export class DecodingSource implements ChunkSource {
  readonly #source: ChunkSource;
  readonly #limits: Limits;
  #format: Format | undefined;
  #decoder: Decoder | undefined;
  #input: Buffer = nothing;
  #read = 0;
  #written = 0;

  constructor(source: ChunkSource, limits: Limits) {
    this.#source = source;
    this.#limits = limits;
  }

  next(): Buffer | undefined {
    this.#format ??= this.#begin();
    const chunk = this.#decoder ? this.#decode(this.#decoder, this.#format) : this.#pass();
    if (chunk) {
      this.#written += chunk.length;
      checkLimits(this.#written, this.#read, this.#limits);
    }
    return chunk;
  }

  close(): void {
    this.#decoder?.close();
    this.#decoder = undefined;
  }

  /** Looks at four bytes: no archive is shorter. */
  #begin(): Format {
    while (this.#input.length < 4) {
      const kept = Buffer.from(this.#input);
      const chunk = this.#more();
      if (!chunk) throw new BerthError('InvalidArgument', 'the archive is empty or cut off');
      this.#input = Buffer.concat([kept, chunk]);
    }
    const format = formatOf(this.#input);
    this.#decoder = format.decoder?.(Buffer.allocUnsafeSlow(outputBytes));
    return format;
  }

  #pass(): Buffer | undefined {
    const chunk = this.#input.length > 0 ? this.#input : this.#more();
    this.#input = nothing;
    return chunk;
  }

  #decode(decoder: Decoder, format: Format): Buffer | undefined {
    for (;;) {
      if (this.#input.length === 0) this.#input = this.#more() ?? nothing;
      const atEnd = this.#input.length === 0;
      if (decoder.whole && (atEnd || !format.continues(this.#input))) return this.#endAt();
      const { read, written } = decodeChecked(decoder, this.#input);
      this.#input = this.#input.subarray(read);
      if (written > 0) return decoder.output.subarray(0, written);
      if (read === 0) throw new BerthError('DataLoss', "the archive's compression is cut off or damaged");
    }
  }

  /** What comes after the last member is none of the archive, but of the blob. */
  #endAt(): undefined {
    while (this.#more());
    this.#input = nothing;
    return undefined;
  }

  #more(): Buffer | undefined {
    const chunk = this.#source.next();
    this.#read += chunk?.length ?? 0;
    return chunk;
  }
}

interface Format {
  readonly decoder?: (output: Buffer) => Decoder;
  /** Whether what follows a whole member or frame is another one. */
  readonly continues: (input: Buffer) => boolean;
}

const gzip: Format = { decoder: output => new Inflate(output), continues: input => input[0] === 0x1f };
const zstd: Format = { decoder: output => new Zstd(output, maxZstdWindowLog), continues: () => true };

function formatOf(head: Buffer): Format {
  if (head.readUInt16BE(0) === 0x1f8b) return gzip;
  // a skippable zstd frame comes first in some seekable archives
  const magic = head.readUInt32LE(0);
  if (magic === 0xfd2fb528 || (magic & 0xfffffff0) >>> 0 === 0x184d2a50) return zstd;
  return { continues: () => true };
}

function decodeChecked(decoder: Decoder, input: Buffer) {
  try {
    return decoder.decode(input);
  } catch (error) {
    throw BerthError.wrap(
      new BerthError('DataLoss', String(error), { cause: error }),
      "the archive's compression is damaged",
    );
  }
}

export function checkLimits(written: number, read: number, { maxBytes, maxRatio, ratioFrom }: Limits): void {
  if (written > maxBytes) throw new BerthError('OutOfRange', `the archive unpacks to more than ${maxBytes} bytes`);
  if (written > ratioFrom && written > read * maxRatio) {
    throw new BerthError('OutOfRange', `the archive unpacks to more than ${maxRatio} times its size`);
  }
}
