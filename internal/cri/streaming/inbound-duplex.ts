import { Duplex } from 'node:stream';
import { Inbox } from './inbox.ts';

export interface InboundDuplexOptions {
  readonly readable?: boolean;
  readonly writable?: boolean;
  readonly writableHighWaterMark?: number;
}

/** A stream that is given what comes, and knows how much of it waits. A reader is handed one piece after the other. */
export abstract class InboundDuplex extends Duplex {
  readonly #inbox = new Inbox();
  /** Bytes of the piece that the reader has. */
  #lent = 0;
  #isWanted = false;
  #hasEnded: boolean;

  constructor(options: InboundDuplexOptions) {
    super({ ...options, allowHalfOpen: true, readableHighWaterMark: 1 });
    this.#hasEnded = options.readable === false;
    // a client that goes is no fault of the agent; whoever uses the stream hears of it besides
    this.on('error', () => {});
  }

  /** So many bytes wait no longer; also when they are dropped. */
  protected abstract taken(count: number): void;

  /** Bytes that came and have not been read. */
  get waiting(): number {
    return this.#lent + this.#inbox.length;
  }

  /** The peer sends no more. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Whether the reader is handed these very bytes, and not a copy. */
  receive(bytes: Buffer): boolean {
    if (this.destroyed || this.#hasEnded || bytes.length === 0) return false;
    const isKept = this.#inbox.add(bytes);
    if (this.#isWanted) this.#handOver();
    return isKept;
  }

  receiveEnd(): void {
    if (this.destroyed || this.#hasEnded) return;
    this.#hasEnded = true;
    if (this.#isWanted) this.#handOver();
  }

  override _read(): void {
    const count = this.#lent;
    this.#lent = 0;
    this.#isWanted = true;
    if (count > 0) this.taken(count);
    this.#handOver();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const count = this.waiting;
    this.#inbox.clear();
    this.#lent = 0;
    if (count > 0) this.taken(count);
    done(error);
  }

  #handOver(): void {
    const next = this.#isWanted ? this.#inbox.take() : undefined;
    if (next) {
      this.#isWanted = false;
      this.#lent = next.length;
      this.push(next);
    } else if (this.#isWanted && this.#hasEnded) {
      this.#isWanted = false;
      this.push(null);
    }
  }
}
