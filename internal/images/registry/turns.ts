/** At most so many at once; who comes later waits in the order of coming. */
export class Turns {
  readonly #limit: number;
  readonly #waiting = new Set<() => void>();
  #taken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get idle(): boolean {
    return this.#taken === 0 && this.#waiting.size === 0;
  }

  /** Resolves to what gives the turn back. An abort leaves the queue and throws the signal's reason. */
  async take(signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.#taken < this.#limit) this.#taken++;
    else await this.#wait(signal);
    let isBack = false;
    return () => {
      if (!isBack) this.#next();
      isBack = true;
    };
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
