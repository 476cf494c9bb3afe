import type { Parse } from './kept-file.ts';

const newline = 10;
const space = 32;
const zero = 48;
const nine = 57;

/**
 * Reads chosen keys of a flat keyed file, of `key value` lines, straight from its bytes. The numbers come in the order of
 * the keys, 0 for one that the kernel does not have, in an array that the next reading overwrites.
 */
export function flatKeys(...keys: readonly string[]): Parse<Readonly<Float64Array>> {
  const values = new Float64Array(keys.length);
  // few keys are of one length, so most lines cost no comparison
  const ofLength = Map.groupBy(
    keys.map((key, index) => ({ key: Buffer.from(key, 'latin1'), index })),
    ({ key }) => key.length,
  );
  const longest = Math.max(...ofLength.keys());
  const byLength = Array.from({ length: longest + 1 }, (_, length) => ofLength.get(length));
  return (bytes, length) => {
    values.fill(0);
    for (let at = 0; at < length; at += 1) {
      const from = at;
      while (at < length && bytes[at] !== space && bytes[at] !== newline) at += 1;
      const index =
        at - from <= longest ? byLength[at - from]?.find(({ key }) => startsWith(bytes, from, key))?.index : undefined;
      if (index !== undefined) values[index] = digitsAt(bytes, at + 1, length);
      while (at < length && bytes[at] !== newline) at += 1;
    }
    return values;
  };
}

function startsWith(bytes: Buffer, at: number, key: Buffer): boolean {
  for (let offset = 0; offset < key.length; offset += 1) if (bytes[at + offset] !== key[offset]) return false;
  return true;
}

function digitsAt(bytes: Buffer, from: number, length: number): number {
  let value = 0;
  for (let at = from; at < length; at += 1) {
    const digit = bytes[at] ?? 0;
    if (digit < zero || digit > nine) break;
    value = value * 10 + (digit - zero);
  }
  return value;
}

/** A file of one number; `max`, the word for no limit, is Infinity. */
export const oneNumber: Parse<number> = (bytes, length) =>
  bytes[0] === 'm'.charCodeAt(0) ? Number.POSITIVE_INFINITY : digitsAt(bytes, 0, length);

/** A file of one number that may be beyond 2^53, in two halves that are not. */
export const oneBigNumber: Parse<bigint> = (bytes, length) => {
  let end = 0;
  while (end < length && (bytes[end] ?? 0) >= zero && (bytes[end] ?? 0) <= nine) end += 1;
  const cut = Math.max(0, end - 9);
  return BigInt(digitsAt(bytes, 0, cut)) * 1_000_000_000n + BigInt(digitsAt(bytes, cut, end));
};

/** The lines, each ended by a newline. */
export const lineCount: Parse<number> = (bytes, length) => {
  let lines = 0;
  for (let at = 0; at < length; at += 1) if (bytes[at] === newline) lines += 1;
  return lines;
};

/** For files that are short and seldom there: their text. */
export const text: Parse<string> = (bytes, length) => bytes.toString('latin1', 0, length);
