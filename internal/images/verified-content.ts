import { BerthError } from '../errors/errors.ts';
import type { ByteStream, ContentStore } from './content-store.ts';
import { type Digest, Digester, parseDigest } from './digest.ts';

export interface Expected {
  readonly digest: Digest;
  /** Bytes; whatever the blob has when absent. */
  readonly size?: number;
}

/** A blob's bytes; ends with DataLoss where they are not what the digest says, with NotFound where there are none. */
export async function* verifiedContent(
  content: ContentStore,
  { digest, size }: Expected,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const found = await content.size(digest);
  // told before anything is read: a power cut leaves files empty
  if (found !== undefined && size !== undefined && found !== size) {
    throw new BerthError('DataLoss', `content "${digest}" has ${found} bytes, want ${size}`);
  }
  yield* verifiedStream(await content.read(digest), digest, `content "${digest}"`, signal);
}

/** What passes; ends with DataLoss where it hashes to something else. */
export async function* verifiedStream(
  stream: ByteStream,
  digest: Digest,
  what: string,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const digester = new Digester(parseDigest(digest).algorithm);
  for await (const chunk of stream) {
    signal?.throwIfAborted();
    digester.update(chunk);
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
  }
  const found = digester.digest();
  if (found !== digest) throw new BerthError('DataLoss', `${what} hashes to "${found}", want "${digest}"`);
}
