import { BerthError, isCode } from '../../errors/errors.ts';
import type { ContentStore } from '../content-store.ts';
import { type Expected, verifiedContent } from '../verified-content.ts';
import { type Finding, fine } from './report.ts';

export interface BlobCheck {
  readonly content: ContentStore;
  /** Brings the blob again; absent when nothing is to be repaired. */
  readonly refetch?: (() => Promise<void>) | undefined;
  readonly signal: AbortSignal;
}

/** Reads a blob whole against its digest and size. */
export async function checkBlob(expected: Expected, { content, refetch, signal }: BlobCheck): Promise<Finding> {
  const found = await look(expected, content, signal);
  if (found.state === 'ok' || !refetch) return found;
  try {
    // of no worth to anybody, and a fetch takes what is there for whole
    await content.remove(expected.digest);
    await refetch();
  } catch (error) {
    signal.throwIfAborted();
    return { state: 'cannot', problem: `${found.problem}; ${BerthError.from(error).explain()}` };
  }
  const again = await look(expected, content, signal);
  return again.state === 'ok' ? { ...found, state: 'repaired' } : { ...again, state: 'cannot' };
}

async function look(expected: Expected, content: ContentStore, signal: AbortSignal): Promise<Finding> {
  try {
    for await (const _ of verifiedContent(content, expected, signal));
    return fine;
  } catch (error) {
    signal.throwIfAborted();
    const { message } = BerthError.from(error);
    // what the disk cannot give back is damaged too
    return { state: isCode(error, 'NotFound') ? 'missing' : 'damaged', problem: message };
  }
}
