export type OnReceived = (done: number, host: string) => void;

/** How much of a blob has come, for all who want to follow it. */
export class Receipts {
  readonly #listeners = new Set<OnReceived>();
  #done = 0;
  #host = '';

  /** The host that sent the last bytes; '' before the first, and for what was stored already. */
  get host(): string {
    return this.#host;
  }

  add(count: number, host: string): void {
    this.set(this.#done + count, host);
  }

  set(done: number, host: string): void {
    this.#done = done;
    this.#host = host;
    for (const listener of this.#listeners) listener(done, host);
  }

  /** Calls back at once, and with all that comes; returns what ends that. */
  watch(listener: OnReceived): () => void {
    this.#listeners.add(listener);
    listener(this.#done, this.#host);
    return () => this.#listeners.delete(listener);
  }
}
