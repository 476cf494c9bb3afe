import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, parseDigest } from '../digest.ts';

/** Where a store that is rooted at `root` keeps a blob. */
export function blobPath(root: string, digest: Digest): string {
  const { algorithm, hex } = parseDigest(digest);
  return join(root, 'content', 'blobs', algorithm, hex);
}

/** What a failing disk does to a file. */
export async function flipByte(path: string, offset: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, offset);
    byte[0] = (byte[0] ?? 0) ^ 1;
    await file.write(byte, 0, 1, offset);
  } finally {
    await file.close();
  }
}
