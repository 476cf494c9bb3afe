const state = { reading: 0, whole: 1, stopped: 2 } as const;

// 32-bit words: a counter of changes, the state; 64-bit words: bytes written, bytes that the worker waits for
const [changes, stateAt, writtenAt, wantedAt] = [0, 1, 1, 2];

/** What the main thread tells a worker while that one waits and works: memory that both see. */
export class JobControl {
  readonly memory: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #longs: BigInt64Array;

  constructor(memory = new SharedArrayBuffer(24)) {
    this.memory = memory;
    this.#words = new Int32Array(memory);
    this.#longs = new BigInt64Array(memory);
  }

  /** `written` bytes can be read, `whole` when no more come. */
  update(written: number, whole: boolean): void {
    Atomics.store(this.#longs, writtenAt, BigInt(written));
    if (whole) Atomics.compareExchange(this.#words, stateAt, state.reading, state.whole);
    if (whole || Atomics.load(this.#longs, writtenAt) >= Atomics.load(this.#longs, wantedAt)) this.wake();
  }

  stop(): void {
    Atomics.store(this.#words, stateAt, state.stopped);
    this.wake();
  }

  wake(): void {
    Atomics.add(this.#words, changes, 1);
    Atomics.notify(this.#words, changes);
  }

  get stopped(): boolean {
    return Atomics.load(this.#words, stateAt) === state.stopped;
  }

  get whole(): boolean {
    return Atomics.load(this.#words, stateAt) === state.whole;
  }

  get written(): number {
    return Number(Atomics.load(this.#longs, writtenAt));
  }

  /** Nothing wakes the worker for less. */
  want(bytes: number): void {
    Atomics.store(this.#longs, wantedAt, BigInt(bytes));
  }

  /** Blocks the worker's thread until `ready` or the time is over; asked again at every change. */
  waitUntil(ready: () => boolean, timeoutMs = Number.POSITIVE_INFINITY): boolean {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const seen = Atomics.load(this.#words, changes);
      if (ready()) return true;
      const left = end - performance.now();
      if (left <= 0) return false;
      Atomics.wait(this.#words, changes, seen, left);
    }
  }
}
