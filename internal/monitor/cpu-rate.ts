/** CPU time at a moment of one's own clock, both in nanoseconds. */
interface Mark {
  readonly usage: bigint;
  readonly at: bigint;
}

const nanosPerSecond = 1_000_000_000n;
// shorter, and a single tick of the scheduler would show as a busy core
const shortest = nanosPerSecond / 4n;

/**
 * How much CPU a cgroup uses of late, from own readings alone. However often it is read, the rate is over one to two
 * windows, so that callers do not shorten one another's.
 */
export class CpuRate {
  readonly #window: bigint;
  #older: Mark | undefined;
  #newer: Mark | undefined;
  #last: bigint | undefined;

  constructor(windowMs: number) {
    this.#window = BigInt(windowMs) * 1_000_000n;
  }

  /** Nanoseconds of CPU time a second; undefined until two readings are far enough apart, and after the usage fell. */
  observe(usage: bigint, at: bigint): bigint | undefined {
    const since = this.#older ?? this.#newer;
    if (!since || usage < since.usage) return this.#begin({ usage, at });
    if (at - since.at >= shortest) this.#last = ((usage - since.usage) * nanosPerSecond) / (at - since.at);
    if (this.#newer && at - this.#newer.at >= this.#window) {
      this.#older = this.#newer;
      this.#newer = { usage, at };
    }
    return this.#last;
  }

  #begin(mark: Mark): undefined {
    this.#older = undefined;
    this.#newer = mark;
    this.#last = undefined;
  }
}
