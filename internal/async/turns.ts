import { waitingFor } from './waits.ts';

export interface TurnsOptions {
  /** What takes longer no longer counts, so that nobody waits for what hangs. Default: it counts to its end. */
  readonly holdMs?: number;
  /** What lists of waits call it; not in them unless told. */
  readonly what?: string;
}

/** At most so many at once; who comes later waits in the order of coming. */
export class Turns {
  readonly #limit: number;
  readonly #options: TurnsOptions;
  readonly #waiting = new Set<() => void>();
  #taken = 0;

  constructor(limit: number, options: TurnsOptions = {}) {
    this.#limit = limit;
    this.#options = options;
  }

  get idle(): boolean {
    return this.#taken === 0 && this.#waiting.size === 0;
  }

  /** Resolves to what gives the turn back. An abort leaves the queue and throws the signal's reason. */
  async take(signal?: AbortSignal): Promise<() => void> {
    const { holdMs, what } = this.#options;
    signal?.throwIfAborted();
    if (this.#taken < this.#limit) this.#taken++;
    else await (what === undefined ? this.#wait(signal) : waitingFor(what, undefined, this.#wait(signal)));
    let isBack = false;
    const leave = () => {
      clearTimeout(timer);
      if (!isBack) this.#next();
      isBack = true;
    };
    const timer = holdMs === undefined ? undefined : setTimeout(leave, holdMs).unref();
    return leave;
  }

  /** Works for the length of a turn. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.take();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  async #wait(signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const onAbort = () => {
      // who was given the turn already has it
      if (this.#waiting.delete(resolve)) reject(signal?.reason);
    };
    this.#waiting.add(resolve);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      await promise;
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** A turn passes on without ever being free, so that nobody overtakes. */
  #next(): void {
    const [first] = this.#waiting;
    if (!first) {
      this.#taken--;
      return;
    }
    this.#waiting.delete(first);
    first();
  }
}
