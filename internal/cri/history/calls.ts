/** A change that a client asked for. */
export interface Call {
  readonly rpc: string;
  /** Of the sandbox or container that it is about. */
  readonly id: string;
  /** What was asked for, beyond the name of the call. */
  readonly detail: string;
}

export interface RunningCall extends Call {
  readonly forMs: number;
}

/** The changes that clients wait for. */
export class Calls {
  readonly #running = new Map<Call, number>();

  async run<T>(call: Call, body: () => Promise<T>): Promise<T> {
    this.#running.set(call, performance.now());
    try {
      return await body();
    } finally {
      this.#running.delete(call);
    }
  }

  /** The longest first. */
  running(): readonly RunningCall[] {
    return [...this.#running].map(([call, began]) => ({ ...call, forMs: performance.now() - began }));
  }
}
