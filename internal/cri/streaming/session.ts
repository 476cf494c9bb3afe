import { WhenIdle } from '../../async/when-idle.ts';
import { BerthError } from '../../errors/errors.ts';
import type { Direction, StreamingObserver, Transport } from './observer.ts';
import type { SessionKind } from './session-request.ts';

export interface SessionOptions {
  readonly kind: SessionKind;
  readonly transport: Transport;
  readonly idleMs: number;
  readonly observer: StreamingObserver;
  /** Cuts the connection. */
  readonly destroy: () => void;
}

/** How long a client has to take what it is told when a session is ended from here. */
const graceMs = 1000;

/** A client's connection, from the upgrade until it is closed and nothing is done for it any more. */
export class Session {
  /** Aborted when the client is gone, or is to go. */
  readonly signal: AbortSignal;
  /** When all is over. */
  readonly done: Promise<void>;
  readonly #options: SessionOptions;
  readonly #abort = new AbortController();
  readonly #closed = Promise.withResolvers<void>();
  readonly #idle: WhenIdle;
  readonly #began = performance.now();
  readonly #work = new Set<Promise<unknown>>();
  #cut: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.signal = this.#abort.signal;
    this.done = this.#closed.promise.then(() => this.#settled());
    const seconds = Math.round(options.idleMs / 1000);
    this.#idle = new WhenIdle({
      quietMs: options.idleMs,
      run: () => this.end(new BerthError('DeadlineExceeded', `the session was idle for ${seconds} s`)),
    });
    this.#idle.touch();
    options.observer.sessionOpened(options.kind, options.transport);
  }

  /** Something came or went, whatever it was. */
  activity(): void {
    if (!this.#isClosed) this.#idle.touch();
  }

  bytes(direction: Direction, count: number): void {
    this.#options.observer.bytes(this.#options.kind, direction, count);
  }

  /** What is done for the session, which may outlive its connection; it must not reject. */
  own(work: Promise<void>): void {
    this.#work.add(work);
    void work.finally(() => this.#work.delete(work));
  }

  /** Nothing more is done; what is on its way to the client may still get there. */
  abort(reason: BerthError): void {
    this.#abort.abort(reason);
  }

  /** The same; the connection is cut if it does not close by itself soon. */
  end(reason: BerthError): void {
    this.abort(reason);
    this.#cut ??= setTimeout(this.#options.destroy, graceMs).unref();
  }

  /** The connection is closed. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.abort(new BerthError('Canceled', 'the client is gone'));
    clearTimeout(this.#cut);
    this.#idle.close();
    const { kind, transport, observer } = this.#options;
    observer.sessionClosed(kind, transport, (performance.now() - this.#began) / 1000);
    this.#closed.resolve();
  }

  async #settled(): Promise<void> {
    await Promise.all(this.#work);
  }
}
