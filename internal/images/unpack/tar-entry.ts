import { BerthError } from '../../errors/errors.ts';
import { type ByteText, shown } from './byte-text.ts';
import type { ArchiveLimits } from './limits.ts';
import { type PaxRecords, paxNumber, paxText, paxTime, readPaxRecords } from './pax.ts';
import { damaged, type TarHeader, untilNul } from './tar-header.ts';

export type EntryType = 'file' | 'hardlink' | 'symlink' | 'character' | 'block' | 'directory' | 'fifo';

export interface TarEntry {
  readonly type: EntryType;
  readonly name: ByteText;
  /** What a link points to; empty for other types. */
  readonly linkName: ByteText;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of a file; 0 for other types. */
  readonly size: number;
  /** Nanoseconds since the epoch. */
  readonly mtime: bigint;
  readonly major: number;
  readonly minor: number;
  readonly xattrs: ReadonlyMap<string, Buffer>;
}

const types: Readonly<Record<string, EntryType>> = {
  '0': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'character',
  '4': 'block',
  '5': 'directory',
  '6': 'fifo',
  // GNU tar's incremental archives: the bytes are the names in the folder
  D: 'directory',
};

const noRecords: PaxRecords = new Map();

/** What extension headers have said of the entry that comes next. */
export class Extensions {
  #pax = noRecords;
  #longName: ByteText | undefined;
  #longLink: ByteText | undefined;

  /** The size of the header's data when it is one that tells of the next entry; undefined for an entry. */
  static dataSize(header: TarHeader, limits: ArchiveLimits): number | undefined {
    // a global header holds comments of the tool that wrote the archive, a volume header its label
    if (!'xgLKV'.includes(header.flag)) return undefined;
    if (header.size > limits.maxHeaderBytes) throw tooMuch(`a header of ${header.size} bytes`);
    return header.size;
  }

  add(flag: string, data: Buffer): void {
    if (flag === 'x') this.#pax = readPaxRecords(data);
    if (flag === 'L') this.#longName = untilNul(data);
    if (flag === 'K') this.#longLink = untilNul(data);
  }

  /** The entry as all of its headers have it, and how many bytes are stored for it; the extensions are used up. */
  apply(header: TarHeader, limits: ArchiveLimits): { readonly entry: TarEntry; readonly stored: number } {
    const pax = this.#pax;
    const name = paxText(pax, 'path') ?? this.#longName ?? header.name;
    const linkName = paxText(pax, 'linkpath') ?? this.#longLink ?? header.linkName;
    this.#pax = noRecords;
    this.#longName = undefined;
    this.#longLink = undefined;
    const type = header.flag === '0' && name.endsWith('/') ? 'directory' : types[header.flag];
    if (!type)
      throw new BerthError('InvalidArgument', `the entry ${shown(name)} has the unsupported type "${header.flag}"`);
    const entry = pax.size === 0 ? plain(header) : extended(header, pax);
    // some writers repeat a file's size in its hard link, without the bytes
    const stored = type === 'file' || header.flag === 'D' ? (paxNumber(pax, 'size') ?? header.size) : 0;
    if (stored > limits.maxFileBytes) throw tooMuch(`a file of ${stored} bytes`);
    return { entry: { ...entry, type, name, linkName, size: type === 'file' ? stored : 0 }, stored };
  }
}

const secondsToNs = (seconds: number): bigint => BigInt(seconds) * 1_000_000_000n;

const plain = (header: TarHeader) => ({ ...header, mtime: secondsToNs(header.mtime), xattrs: noRecords });

function extended(header: TarHeader, pax: PaxRecords) {
  for (const key of pax.keys()) {
    if (!key.startsWith('GNU.sparse.')) continue;
    throw new BerthError(
      'InvalidArgument',
      `the entry ${shown(header.name)} is a sparse file: layers may not hold one`,
    );
  }
  return {
    ...header,
    uid: paxNumber(pax, 'uid') ?? header.uid,
    gid: paxNumber(pax, 'gid') ?? header.gid,
    mtime: paxTime(pax, 'mtime') ?? secondsToNs(header.mtime),
    xattrs: xattrsOf(pax),
  };
}

const xattrPrefix = 'SCHILY.xattr.';

function xattrsOf(pax: PaxRecords): ReadonlyMap<string, Buffer> {
  const own = [...pax].filter(([key]) => key.startsWith(xattrPrefix));
  return own.length === 0 ? noRecords : new Map(own.map(([key, value]) => [key.slice(xattrPrefix.length), value]));
}

export const cutOff = (): BerthError => damaged('it is cut off in the middle of an entry');

export const tooMuch = (what: string): BerthError =>
  new BerthError('OutOfRange', `the tar archive has ${what}, more than is taken`);
