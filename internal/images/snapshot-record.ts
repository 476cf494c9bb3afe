import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, isCode } from '../errors/errors.ts';
import type { Digest } from './digest.ts';
import { JsonReader } from './json-reader.ts';

export interface Snapshot {
  readonly number: number;
  readonly chainId: Digest;
  /** The chain id of the layers below; undefined for the bottom one. */
  readonly parent?: Digest;
}

export const recordName = 'snapshot.json';
/** Until the layer is durable and the ones below it are visible. */
export const newRecordName = `${recordName}.new`;

/** Undefined for one without a record that can be read: a crash came before it was whole, or the disk lost it. */
export async function readSnapshot(folder: string, number: number): Promise<Snapshot | undefined> {
  try {
    const record = JsonReader.parse(await readFile(join(folder, recordName), 'utf8'), `the record in "${folder}"`);
    const chainId = record.digest('chainId');
    return { number, chainId, ...(record.has('parent') && { parent: record.digest('parent') }) };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || isCode(error, 'InvalidArgument')) return undefined;
    throw error;
  }
}
