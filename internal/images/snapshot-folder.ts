import { chmodSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../errors/errors.ts';
import type { Digest } from './digest.ts';
import { JsonReader } from './json-reader.ts';

/** An unpacked layer as it is written down in its folder. */
export interface Snapshot {
  readonly number: number;
  readonly chainId: Digest;
  /** The chain id of the layers below; undefined for the bottom one. */
  readonly parent?: Digest;
}

export const recordName = 'snapshot.json';
export const newRecordName = `${recordName}.new`;

/** Where the layer's files are in the folder. */
export const filesOf = (folder: string): string => join(folder, 'fs');

/** A folder with an empty one in it for a layer's files, which it returns. */
export function makeEmpty(folder: string): string {
  const files = filesOf(folder);
  mkdirSync(folder, { mode: 0o700 });
  mkdirSync(files);
  // umask
  chmodSync(files, 0o755);
  return files;
}

/** Undefined for a folder that was not finished. */
export async function readSnapshot(folder: string, number: number): Promise<Snapshot | undefined> {
  const text = await readFile(join(folder, recordName), 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const record = JsonReader.parse(text, `the record of snapshot ${number}`);
  const parent = record.has('parent') && { parent: record.digest('parent') };
  return { number, chainId: record.digest('chainId'), ...parent };
}
