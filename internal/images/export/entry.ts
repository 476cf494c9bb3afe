import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pack } from 'tar-stream';

// the same images are the same archive, whenever it is made
const attributes = { mode: 0o644, mtime: new Date(0) };

/** Writes a file whose bytes come as a stream of exactly `size`. */
export async function packStream(tar: Pack, name: string, size: number, bytes: AsyncIterable<Buffer>): Promise<void> {
  await pipeline(Readable.from(bytes, { objectMode: false }), tar.entry({ name, size, ...attributes }));
}

export function packJson(tar: Pack, name: string, value: unknown): void {
  tar.entry({ name, ...attributes }, JSON.stringify(value));
}
