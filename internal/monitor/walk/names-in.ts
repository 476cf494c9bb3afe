import { opendirSync } from 'node:fs';
import { unlessGone } from './unless-gone.ts';

/** What is in a folder, a few at a time, as it may be millions; nothing where looking fails with one of these errnos. */
export function* namesIn(folder: string, gone: ReadonlySet<string | undefined>): Generator<Buffer> {
  const listing = unlessGone(gone, () =>
    opendirSync(folder, { encoding: 'buffer' as BufferEncoding, bufferSize: 128 }),
  );
  if (!listing) return;
  try {
    for (let entry = listing.readSync(); entry; entry = listing.readSync()) yield Buffer.from(entry.name);
  } finally {
    listing.closeSync();
  }
}
