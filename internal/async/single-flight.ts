/** One run per key at a time: who asks while it runs gets the running one's result. */
export class SingleFlight<T> {
  readonly #running = new Map<string, Promise<T>>();

  run(key: string, body: () => Promise<T>): Promise<T> {
    const running = this.#running.get(key);
    if (running) return running;
    const started = body().finally(() => this.#running.delete(key));
    this.#running.set(key, started);
    return started;
  }
}
