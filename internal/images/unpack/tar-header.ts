import { BerthError } from '../../errors/errors.ts';
import { type ByteText, byteText } from './byte-text.ts';

export const blockSize = 512;

/** One 512-byte header as it stands: PAX records and long names not yet applied. */
export interface TarHeader {
  /** The type flag's character; '0' for a regular file of any age. */
  readonly flag: string;
  readonly name: ByteText;
  readonly linkName: ByteText;
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

type Field = keyof typeof fields;

/** Reads a header; undefined for the block of zeros that ends an archive. */
export function readTarHeader(block: Buffer): TarHeader | undefined {
  const sum = sumOf(block, 0, blockSize);
  if (sum === 0) return undefined;
  const [start, length] = fields.checksum;
  if (number(block, 'checksum') !== sum - sumOf(block, start, start + length) + length * space) {
    throw damaged('the checksum of an entry is wrong');
  }
  const flag = String.fromCharCode(block[156] || 0x30);
  const prefix = text(block, 'magic') === 'ustar' ? text(block, 'prefix') : '';
  const name = text(block, 'name');
  return {
    flag: flag === '7' ? '0' : flag,
    name: prefix === '' ? name : `${prefix}/${name}`,
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

function sumOf(block: Buffer, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index++) sum += block[index] ?? 0;
  return sum;
}

function text(block: Buffer, field: Field): ByteText {
  const [start, length] = fields[field];
  let end = start;
  while (end < start + length && block[end] !== 0) end++;
  return end === start ? '' : block.toString('latin1', start, end);
}

export function untilNul(bytes: Buffer): ByteText {
  const end = bytes.indexOf(0);
  return byteText(end < 0 ? bytes : bytes.subarray(0, end));
}

function number(block: Buffer, field: Field): number {
  const [start, length] = fields[field];
  const isBinary = ((block[start] ?? 0) & 0x80) !== 0;
  const value = isBinary ? binaryNumber(block.subarray(start, start + length)) : octalNumber(block, start, length);
  if (!Number.isSafeInteger(value) || (value < 0 && field !== 'mtime')) {
    throw damaged(`the ${field} of an entry is not a number`);
  }
  return value;
}

const space = 0x20;

/** Spaces around it are let pass; NaN for what is no number. */
function octalNumber(block: Buffer, start: number, length: number): number {
  let value = 0;
  let at = start;
  const end = start + length;
  while (at < end && block[at] === space) at++;
  for (; at < end; at++) {
    const digit = (block[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
  }
  while (at < end && block[at] === space) at++;
  return at === end || block[at] === 0 ? value : Number.NaN;
}

/** GNU's and star's base 256: two's complement, the top bit of the first byte a mark. */
function binaryNumber(bytes: Buffer): number {
  const hex = BigInt(`0x${bytes.toString('hex')}`);
  const bits = bytes.length * 8 - 1;
  return Number(BigInt.asIntN(bits, hex));
}

export const damaged = (why: string): BerthError => new BerthError('DataLoss', `the tar archive is damaged: ${why}`);
