import { BerthError } from '../errors/errors.ts';
import { ByteReader } from './byte-reader.ts';
import { type PaxRecords, paxNumber, readPaxRecords } from './pax.ts';
import { blockSize, damaged, readTarHeader, type TarHeader, untilNul } from './tar-header.ts';

export type EntryType = 'file' | 'hardlink' | 'symlink' | 'character' | 'block' | 'directory' | 'fifo';

export interface TarEntry {
  readonly type: EntryType;
  readonly name: string;
  /** What a link points to; empty for other types. */
  readonly linkName: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of a file; 0 for other types. */
  readonly size: number;
  /** Seconds since the epoch, with a fraction. */
  readonly mtime: number;
  readonly major: number;
  readonly minor: number;
  readonly xattrs: ReadonlyMap<string, Buffer>;
  /** The file's bytes, once; what is not read is skipped. */
  readonly body: AsyncIterable<Buffer>;
}

export interface TarLimits {
  readonly maxEntries: number;
  readonly maxFileBytes: number;
  /** Of one PAX or GNU header: names and attributes. */
  readonly maxHeaderBytes: number;
}

export const defaultTarLimits: TarLimits = {
  maxEntries: 2_000_000,
  maxFileBytes: 64 * 2 ** 30,
  maxHeaderBytes: 1024 * 1024,
};

const types: Readonly<Record<string, EntryType>> = {
  '0': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'character',
  '4': 'block',
  '5': 'directory',
  '6': 'fifo',
};

interface Extensions {
  pax: PaxRecords;
  longName?: Buffer;
  longLink?: Buffer;
}

/**
 * The entries of an uncompressed tar archive: ustar, GNU and PAX. Own code because values are kept byte by byte: a file
 * capability is no UTF-8. The stream is read to its end, so that a digest over it is whole.
 */
export async function* readTar(chunks: AsyncIterable<Buffer>, limits = defaultTarLimits): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(chunks);
  try {
    let extensions: Extensions = { pax: new Map() };
    for (let count = 0; ; count++) {
      if (count > limits.maxEntries) throw tooBig(`more than ${limits.maxEntries} entries`);
      const block = await reader.read(blockSize);
      const header = block && readTarHeader(block);
      if (!header) break;
      if (await readExtension(reader, header, extensions, limits)) continue;
      yield* readEntry(reader, header, extensions, limits);
      extensions = { pax: new Map() };
    }
    await reader.drain();
  } finally {
    await reader.close();
  }
}

/** True when the header only tells something of the next entry. */
async function readExtension(reader: ByteReader, header: TarHeader, extensions: Extensions, limits: TarLimits) {
  if (!'xgLK'.includes(header.flag)) return false;
  if (header.size > limits.maxHeaderBytes) throw tooBig(`a header of ${header.size} bytes`);
  const data = header.size === 0 ? Buffer.alloc(0) : await reader.read(header.size);
  if (!data) throw damaged('it ends in a header');
  await reader.skip(padding(header.size));
  if (header.flag === 'x') extensions.pax = readPaxRecords(data);
  if (header.flag === 'L') extensions.longName = untilNul(data);
  if (header.flag === 'K') extensions.longLink = untilNul(data);
  // global headers hold comments of the tool that wrote the archive
  return true;
}

async function* readEntry(reader: ByteReader, header: TarHeader, extensions: Extensions, limits: TarLimits) {
  const { meta, stored } = describe(header, extensions);
  if (stored > limits.maxFileBytes) throw tooBig(`a file of ${stored} bytes`);
  const progress = { left: stored };
  yield { ...meta, body: body(reader, progress) };
  if (progress.left > 0) await reader.skip(progress.left);
  await reader.skip(padding(stored));
}

async function* body(reader: ByteReader, progress: { left: number }): AsyncGenerator<Buffer> {
  for await (const piece of reader.pieces(progress.left)) {
    progress.left -= piece.length;
    yield piece;
  }
}

function describe(header: TarHeader, { pax, longName, longLink }: Extensions) {
  const name = utf8(pax.get('path') ?? longName ?? header.name);
  const type = header.flag === '0' && name.endsWith('/') ? 'directory' : types[header.flag];
  if (!type) throw new BerthError('InvalidArgument', `the entry "${name}" has the unsupported type "${header.flag}"`);
  if ([...pax.keys()].some(key => key.startsWith('GNU.sparse.'))) {
    throw new BerthError('InvalidArgument', `the entry "${name}" is a sparse file, which layers may not hold`);
  }
  // some writers repeat a file's size in its hard link, without the bytes
  const stored = type === 'file' ? (paxNumber(pax, 'size') ?? header.size) : 0;
  const meta: Omit<TarEntry, 'body'> = {
    type,
    name,
    linkName: utf8(pax.get('linkpath') ?? longLink ?? header.linkName),
    mode: header.mode,
    uid: paxNumber(pax, 'uid') ?? header.uid,
    gid: paxNumber(pax, 'gid') ?? header.gid,
    size: type === 'file' ? stored : 0,
    mtime: paxNumber(pax, 'mtime', { fraction: true }) ?? header.mtime,
    major: header.major,
    minor: header.minor,
    xattrs: xattrsOf(pax),
  };
  return { meta, stored };
}

const xattrPrefix = 'SCHILY.xattr.';

function xattrsOf(pax: PaxRecords): Map<string, Buffer> {
  const own = [...pax].filter(([key]) => key.startsWith(xattrPrefix));
  return new Map(own.map(([key, value]) => [key.slice(xattrPrefix.length), value]));
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function utf8(bytes: Buffer): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    const shown = JSON.stringify(bytes.toString('latin1').slice(0, 200));
    throw new BerthError('InvalidArgument', `the entry ${shown} has a name that is not UTF-8`, { cause: error });
  }
}

const padding = (size: number): number => (blockSize - (size % blockSize)) % blockSize;

const tooBig = (what: string): BerthError =>
  new BerthError('OutOfRange', `the tar archive has ${what}, too many to take`);
