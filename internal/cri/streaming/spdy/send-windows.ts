import { initialWindow } from './receive-window.ts';
import type { Done, SpdyStream } from './stream.ts';

const maxWindow = 2 ** 31 - 1;

interface Held {
  readonly chunks: Buffer[];
  readonly done: Done;
}

export interface SendWindowsOptions {
  /** Puts bytes of a stream on the wire. */
  readonly write: (stream: SpdyStream, chunks: readonly Buffer[], done: Done) => void;
}

/**
 * How much may be sent. The Go implementation, on which all Kubernetes clients are built, keeps no windows: it grants
 * nothing, and who waits for it waits for ever. So they count from the first frame by which a peer shows that it does.
 */
export class SendWindows {
  readonly #options: SendWindowsOptions;
  readonly #held = new Map<SpdyStream, Held>();
  #counts = false;
  #initial = initialWindow;
  #session = initialWindow;

  constructor(options: SendWindowsOptions) {
    this.#options = options;
  }

  open(stream: SpdyStream): void {
    stream.sendWindow = this.#initial;
  }

  send(stream: SpdyStream, chunks: readonly Buffer[], done: Done): void {
    if (this.#counts) {
      this.#advance(stream, { chunks: [...chunks], done });
    } else {
      this.#spend(stream, chunks);
      this.#options.write(stream, chunks, done);
    }
  }

  /** A WINDOW_UPDATE: of one stream, or without it of all together. */
  grant(stream: SpdyStream | undefined, delta: number): void {
    this.#counts = true;
    if (stream) stream.sendWindow = Math.min(stream.sendWindow + delta, maxWindow);
    else this.#session = Math.min(this.#session + delta, maxWindow);
    this.#retry();
  }

  /** A SETTINGS that names the window that streams begin with. */
  setInitial(size: number, open: Iterable<SpdyStream>): void {
    this.#counts = true;
    for (const stream of open) stream.sendWindow += size - this.#initial;
    this.#initial = size;
    this.#retry();
  }

  /** The stream is gone, with what it still had to send. */
  drop(stream: SpdyStream): void {
    const held = this.#held.get(stream);
    this.#held.delete(stream);
    held?.done(null);
  }

  #retry(): void {
    for (const [stream, held] of [...this.#held]) this.#advance(stream, held);
  }

  #advance(stream: SpdyStream, held: Held): void {
    const now = take(held.chunks, Math.max(0, Math.min(stream.sendWindow, this.#session)));
    const isAll = held.chunks.length === 0;
    if (isAll) this.#held.delete(stream);
    else this.#held.set(stream, held);
    this.#spend(stream, now);
    if (isAll) this.#options.write(stream, now, held.done);
    else if (now.length > 0) this.#options.write(stream, now, () => {});
  }

  #spend(stream: SpdyStream, chunks: readonly Buffer[]): void {
    const count = chunks.reduce((sum, { length }) => sum + length, 0);
    stream.sendWindow -= count;
    this.#session -= count;
  }
}

/** Takes up to `limit` bytes off the front of `chunks`. */
function take(chunks: Buffer[], limit: number): Buffer[] {
  const taken: Buffer[] = [];
  let left = limit;
  for (;;) {
    const [first] = chunks;
    if (!first || (left === 0 && first.length > 0)) return taken;
    if (first.length <= left) {
      taken.push(first);
      chunks.shift();
    } else {
      taken.push(first.subarray(0, left));
      chunks[0] = first.subarray(left);
    }
    left -= Math.min(first.length, left);
  }
}
