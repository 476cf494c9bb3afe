import { BerthError, errnoOf } from '../../errors/errors.ts';

const broken = new Set(['ECONNRESET', 'EPIPE']);

/**
 * What the client is told of a connection that was not forwarded to its end; empty for nothing. Clients give up all
 * connections of a session at the first word on an error stream: one that merely broke is not worth it.
 */
export function forwardFailure(caught: unknown, wasOpen: boolean): string {
  return wasOpen || isBroken(caught) ? '' : BerthError.from(caught).explain();
}

function isBroken(caught: unknown): boolean {
  // causes may form a ring
  let error = caught;
  for (let depth = 0; depth < 8 && error instanceof Error; depth++) {
    if (broken.has(errnoOf(error) ?? '')) return true;
    error = error.cause;
  }
  return false;
}
