import { BerthError } from '../errors/errors.ts';

/** The other side is gone: what every call in flight fails with, and every later one. Its code is Unavailable. */
export class ConnectionClosed extends BerthError {
  constructor(peer: string, cause?: unknown) {
    super('Unavailable', `ttrpc: the connection to "${peer}" is closed`, { cause });
    this.name = 'ConnectionClosed';
  }
}
