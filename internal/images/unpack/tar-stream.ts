import type { ArchiveLimits } from './limits.ts';
import { StreamReader } from './stream-reader.ts';
import { cutOff, Extensions, type TarEntry, tooMuch } from './tar-entry.ts';
import { blockSize, readTarHeader } from './tar-header.ts';

export interface StreamedEntry extends TarEntry {
  /** The file's bytes, once; what is not read is skipped. */
  readonly body: AsyncIterable<Buffer>;
}

/** The entries of an archive that a client streams in: few and large ones. The stream is read to its end. */
export async function* readTarStream(
  chunks: AsyncIterable<Buffer>,
  limits: ArchiveLimits,
): AsyncGenerator<StreamedEntry> {
  const reader = new StreamReader(chunks);
  const extensions = new Extensions();
  try {
    for (let count = 0; ; count++) {
      if (count > limits.maxEntries) throw tooMuch(`more than ${limits.maxEntries} entries`);
      const block = await reader.read(blockSize);
      const header = block && readTarHeader(block);
      if (!header) break;
      const size = Extensions.dataSize(header, limits);
      if (size === undefined) {
        const { entry, stored } = extensions.apply(header, limits);
        yield* withBody(reader, entry, stored);
      } else {
        extensions.add(header.flag, await readData(reader, size));
      }
    }
    await reader.drain();
  } finally {
    await reader.close();
  }
}

async function readData(reader: StreamReader, size: number): Promise<Buffer> {
  const data = size === 0 ? Buffer.alloc(0) : await reader.read(size);
  if (!data) throw cutOff();
  await reader.skip(padding(size));
  return data;
}

async function* withBody(reader: StreamReader, entry: TarEntry, stored: number) {
  const progress = { left: stored };
  yield { ...entry, body: body(reader, progress) };
  if (progress.left > 0) await reader.skip(progress.left);
  await reader.skip(padding(stored));
}

async function* body(reader: StreamReader, progress: { left: number }): AsyncGenerator<Buffer> {
  for await (const piece of reader.pieces(progress.left)) {
    progress.left -= piece.length;
    yield piece;
  }
}

const padding = (size: number): number => (blockSize - (size % blockSize)) % blockSize;
