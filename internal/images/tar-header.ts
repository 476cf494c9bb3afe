import { BerthError } from '../errors/errors.ts';

export const blockSize = 512;

/** One 512-byte header as it stands: PAX records and long names not yet applied. */
export interface TarHeader {
  /** The type flag's character; '0' for a regular file of any age. */
  readonly flag: string;
  readonly name: Buffer;
  readonly linkName: Buffer;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  /** Seconds since the epoch. */
  readonly mtime: number;
  readonly major: number;
  readonly minor: number;
}

const fields = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  linkName: [157, 100],
  magic: [257, 6],
  major: [329, 8],
  minor: [337, 8],
  prefix: [345, 155],
} as const;

/** Reads a header; undefined for the block of zeros that ends an archive. */
export function readTarHeader(block: Buffer): TarHeader | undefined {
  if (block.every(byte => byte === 0)) return undefined;
  if (number(block, 'checksum') !== checksum(block)) throw damaged('the checksum of an entry is wrong');
  const flag = String.fromCharCode(block.readUInt8(156) || 0x30);
  const isPosix = text(block, 'magic').toString('latin1') === 'ustar';
  const prefix = isPosix ? text(block, 'prefix') : Buffer.alloc(0);
  const name = text(block, 'name');
  return {
    flag: flag === '7' ? '0' : flag,
    name: prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), name]) : name,
    linkName: text(block, 'linkName'),
    mode: number(block, 'mode') & 0o7777,
    uid: number(block, 'uid'),
    gid: number(block, 'gid'),
    size: number(block, 'size'),
    mtime: number(block, 'mtime'),
    major: number(block, 'major'),
    minor: number(block, 'minor'),
  };
}

type Field = keyof typeof fields;

const slice = (block: Buffer, field: Field): Buffer => {
  const [start, length] = fields[field];
  return block.subarray(start, start + length);
};

const text = (block: Buffer, field: Field): Buffer => untilNul(slice(block, field));

export function untilNul(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function number(block: Buffer, field: Field): number {
  const bytes = slice(block, field);
  const value = (bytes[0] ?? 0) & 0x80 ? binaryNumber(bytes) : octalNumber(bytes);
  if (value === undefined || !Number.isSafeInteger(value) || (value < 0 && field !== 'mtime')) {
    throw damaged(`the ${field} of an entry is not a number`);
  }
  return value;
}

function octalNumber(bytes: Buffer): number | undefined {
  const digits = untilNul(bytes).toString('latin1').trim();
  if (digits === '') return 0;
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

/** GNU's and star's base 256: two's complement, the top bit of the first byte a mark. */
function binaryNumber(bytes: Buffer): number {
  const hex = BigInt(`0x${bytes.toString('hex')}`);
  const bits = bytes.length * 8 - 1;
  return Number(BigInt.asIntN(bits, hex));
}

function checksum(block: Buffer): number {
  let sum = 8 * 32;
  for (const [index, byte] of block.entries()) if (index < 148 || index >= 156) sum += byte;
  return sum;
}

export const damaged = (why: string): BerthError => new BerthError('DataLoss', `the tar archive is damaged: ${why}`);
