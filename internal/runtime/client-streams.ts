import type { Readable, Writable } from 'node:stream';
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
  from.pipe(to);
  // a client that leaves in the middle ends the input too
  from.once('close', () => to.end());
  to.once('error', () => discard(from, to));
  to.once('close', () => discard(from, to));
}

function discard(from: Readable, to: Writable): void {
  from.unpipe(to);
  from.resume();
}
