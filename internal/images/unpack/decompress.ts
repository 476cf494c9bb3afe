import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { BerthError } from '../../errors/errors.ts';
import type { ByteStream } from '../content-store.ts';
import { type ArchiveLimits, layerLimits } from './limits.ts';

type Limits = Pick<ArchiveLimits, 'maxBytes' | 'maxRatio' | 'ratioFrom'>;

const chunkSize = 256 * 1024;

/** Unpacks gzip and zstd, known by their first bytes; anything else passes as it is. */
export async function* decompress(stream: ByteStream, limits: Limits = layerLimits): AsyncGenerator<Buffer> {
  const counter = { bytes: 0 };
  const iterator = counting(stream, counter)[Symbol.asyncIterator]();
  const head = await firstBytes(iterator);
  const source = prepend(head, iterator);
  const decoder = decoderFor(head);
  const output: AsyncIterable<Buffer> = decoder ? through(decoder, source) : source;
  let bytes = 0;
  try {
    for await (const chunk of output) {
      bytes += chunk.length;
      checkLimits(bytes, counter.bytes, limits);
      yield chunk;
    }
  } catch (error) {
    throw decodeError(error);
  } finally {
    decoder?.destroy();
    await iterator.return?.(undefined);
  }
}

type Decoder = NonNullable<ReturnType<typeof decoderFor>>;

/** Whoever reads gets the source's error and the decoder's; neither may go unheard, that would end the process. */
async function* through(decoder: Decoder, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const fed = pipeline(source, decoder);
  fed.catch(() => {});
  yield* decoder as AsyncIterable<Buffer>;
  await fed;
}

function decoderFor(head: Buffer) {
  if (head.readUInt16BE(0) === 0x1f8b) return createGunzip({ chunkSize });
  // a skippable zstd frame comes first in some seekable archives
  const magic = head.readUInt32LE(0);
  if (magic === 0xfd2fb528 || (magic & 0xfffffff0) >>> 0 === 0x184d2a50) return createZstdDecompress({ chunkSize });
  return undefined;
}

async function* counting(stream: ByteStream, counter: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    counter.bytes += chunk.length;
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
  }
}

/** At least four bytes: no archive is shorter. */
async function firstBytes(iterator: AsyncIterator<Buffer>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 4) {
    const next = await iterator.next();
    if (next.done) throw new BerthError('InvalidArgument', 'the archive is empty or cut off');
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* prepend(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function checkLimits(out: number, read: number, { maxBytes, maxRatio, ratioFrom }: Limits): void {
  if (out > maxBytes) throw new BerthError('OutOfRange', `the archive unpacks to more than ${maxBytes} bytes`);
  if (out > ratioFrom && out > read * maxRatio) {
    throw new BerthError('OutOfRange', `the archive unpacks to more than ${maxRatio} times its size`);
  }
}

function decodeError(error: unknown): unknown {
  const isZlib = error instanceof Error && 'code' in error && /^(Z_|ZSTD_|ERR__?ZSTD)/.test(String(error.code));
  return isZlib
    ? new BerthError('DataLoss', `the archive's compression is damaged: ${error.message}`, { cause: error })
    : error;
}
