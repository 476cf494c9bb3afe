import type { Readable, Writable } from 'node:stream';
import { carry } from '../async/carry.ts';
import type { TerminalSize } from './shim/shim.ts';

/** What a client has open to a process, whatever transport it came by. */
export interface ClientStreams {
  /** Ends when the client closes its side. */
  readonly stdin?: Readable;
  readonly stdout?: Writable;
  readonly stderr?: Writable;
  /** The sizes that the client's terminal takes; the latest one counts. */
  onResize(listener: (size: TerminalSize) => void): void;
}

/** Carries what a client types to a process, at the pace of the process; what it does not take any more is dropped. */
export function feed(from: Readable, to: Writable): void {
  const discard = carry(from, to);
  // a client that leaves in the middle ends the input too
  from.once('end', () => to.end()).once('close', () => to.end());
  to.once('error', discard).once('close', discard);
}
