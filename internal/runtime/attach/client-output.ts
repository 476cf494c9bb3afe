import type { Writable } from 'node:stream';

export interface ClientOutputOptions {
  /** The container waits for this client, which gets every byte as long as it takes any. */
  readonly paced: boolean;
  readonly terminal: boolean;
  /** How far behind a client may be. Default 1 MiB. */
  readonly maxLagBytes?: number;
  /** How long the container waits for a client that takes nothing. Default 10 s. */
  readonly patienceMs?: number;
}

/**
 * One output of a container on its way to one client that is attached. A client that falls too far behind misses what
 * comes until it has caught up, and is told how much it missed.
 */
export class ClientOutput {
  readonly #sink: Writable;
  readonly #maxLagBytes: number;
  readonly #patienceMs: number;
  readonly #newline: string;
  #paced: boolean;
  #ending = false;
  #missed = 0;
  /** Those who wait until the client has taken all. */
  readonly #waiting = new Set<() => void>();

  constructor(
    sink: Writable,
    { paced, terminal, maxLagBytes = 1024 * 1024, patienceMs = 10_000 }: ClientOutputOptions,
  ) {
    this.#sink = sink;
    this.#paced = paced;
    this.#newline = terminal ? '\r\n' : '\n';
    this.#maxLagBytes = maxLagBytes;
    this.#patienceMs = patienceMs;
    sink.on('drain', () => {
      this.#catchUp();
      this.#wake();
    });
    sink.on('close', () => this.#wake());
    // a client that has gone is its session's business
    sink.on('error', () => {});
  }

  take(chunk: Buffer): void {
    if (this.#isGone) return;
    const tooFar = this.#missed > 0 || (!this.#paced && this.#sink.writableLength >= this.#maxLagBytes);
    if (tooFar && !this.#ending) this.#missed += chunk.length;
    else this.#sink.write(chunk);
  }

  /** Of a paced client: resolves when it has caught up, or takes nothing for too long, and is not waited for any more. */
  async room(): Promise<void> {
    while (this.#paced && !this.#ending && !this.#isGone && this.#sink.writableLength >= this.#maxLagBytes) {
      const before = this.#sink.writableLength;
      if (!(await this.#drained(this.#patienceMs))) this.#paced = this.#sink.writableLength < before;
    }
  }

  /** The container has ended: what is left is little, and all of it is for the client. */
  end(): void {
    this.#ending = true;
    this.#catchUp();
    this.#wake();
  }

  /** Resolves when the client has taken all, or has gone. */
  async flushed(): Promise<void> {
    while (!this.#isGone && this.#sink.writableNeedDrain) await this.#drained();
  }

  get #isGone(): boolean {
    return this.#sink.destroyed || this.#sink.writableEnded;
  }

  #catchUp(): void {
    if (this.#missed === 0 || this.#isGone) return;
    const mark = `[${this.#missed} bytes of output are left out here: this client is slower than the container]`;
    this.#missed = 0;
    this.#sink.write(`${this.#newline}${mark}${this.#newline}`);
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }

  /** False when that took too long. */
  #drained(ms?: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const settle = (drained: boolean) => {
      clearTimeout(timer);
      this.#waiting.delete(wake);
      resolve(drained);
    };
    const wake = () => settle(true);
    const timer = ms === undefined ? undefined : setTimeout(() => settle(false), ms);
    this.#waiting.add(wake);
    return promise;
  }
}
