import { createHash } from 'node:crypto';

/** Bytes that do not compress; the same for the same seed. */
export function noise(seed: number | string, length: number): Buffer {
  return createHash('shake128', { outputLength: length }).update(`noise ${seed}`).digest();
}
