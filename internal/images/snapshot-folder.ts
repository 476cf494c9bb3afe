import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, isCode } from '../errors/errors.ts';
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
/** Until the layer is durable and the ones below it are visible. */
export const newRecordName = `${recordName}.new`;

/** Where the layer's files are in the folder. */
export const filesOf = (folder: string): string => join(folder, 'fs');

/** A folder with an empty one in it for a layer's files, which it returns. */
export async function makeEmpty(folder: string): Promise<string> {
  const files = filesOf(folder);
  await mkdir(folder, { mode: 0o700 });
  await makeFilesFolder(files);
  return files;
}

/** An empty folder as layers begin. */
export async function makeFilesFolder(folder: string): Promise<void> {
  await mkdir(folder);
  // umask
  await chmod(folder, 0o755);
}

/** Undefined for one without a record that can be read: a crash came before it was whole, or the disk lost it. */
export async function readSnapshot(folder: string, number: number): Promise<Snapshot | undefined> {
  try {
    const record = JsonReader.parse(
      await readFile(join(folder, recordName), 'utf8'),
      `the record of snapshot ${number}`,
    );
    const parent = record.has('parent') && { parent: record.digest('parent') };
    return { number, chainId: record.digest('chainId'), ...parent };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || isCode(error, 'InvalidArgument')) return undefined;
    throw error;
  }
}
