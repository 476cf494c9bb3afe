import { Readable } from 'node:stream';
import type { berth } from '../../api/gen/berth.js';
import { importArchive } from '../images/import/import.ts';
import type { Deps } from './deps.ts';
import type { Call } from './instrument.ts';

/** Takes an archive in chunks; the first message may name the image that an archive without names holds, and pin them. */
export async function importImage(
  deps: Deps,
  chunks: AsyncIterable<berth.v1.ImportImageRequest>,
  call: Call,
): Promise<berth.v1.IImportImageResponse> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const { name, pin: pinned } = first.done ? { name: '', pin: false } : first.value;
  const archive = Readable.from(bytes(first, iterator), { objectMode: false });
  const options = { pinned, signal: call.signal, ...(name !== '' && { name }) };
  const imported = await importArchive(deps.images, archive, options);
  const images = imported.map(({ id, references, size }) => ({ id, references, size: BigInt(size) }));
  return { images };
}

async function* bytes(
  first: IteratorResult<berth.v1.ImportImageRequest>,
  rest: AsyncIterator<berth.v1.ImportImageRequest>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value.data;
}
