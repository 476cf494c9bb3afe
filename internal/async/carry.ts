import type { Readable, Writable } from 'node:stream';

/** A stream whose chunks are its own again once they are given back; who keeps one says nothing. */
export interface Lender {
  giveBack(chunk: Buffer): void;
}

const isLender = (source: object): source is Lender => 'giveBack' in source && typeof source.giveBack === 'function';

/**
 * Carries bytes at the pace of `to`, which is not ended; without it they are dropped, as they are from the call of what
 * is returned on. Each chunk is given back to a source that lends them.
 */
export function carry(from: Readable, to: Writable | undefined): () => void {
  let isOpen = to !== undefined;
  from.on('data', (chunk: Buffer) => {
    const done = () => {
      if (isLender(from)) from.giveBack(chunk);
    };
    if (!to || !isOpen) done();
    else if (!to.write(chunk, done)) from.pause();
  });
  to?.on('drain', () => from.resume());
  return () => {
    isOpen = false;
    from.resume();
  };
}
