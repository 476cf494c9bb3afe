const minBytesPerSecond = 1024;
const stallMs = 1000;

export interface PaceOptions {
  /** In which the minimum rate must be kept on average. */
  readonly windowMs: number;
  /** No byte came for a second. */
  readonly onStall: () => void;
  /** The rate was not kept. `bytes` came in the window. */
  readonly onSlow: (bytes: number) => void;
}

/**
 * Watches the rate of a download: a stall and a trickle both end in `onSlow`. Only the time that is spent waiting for
 * bytes counts; a reader that takes its own time is not the sender's fault.
 */
export class Pace {
  readonly #options: PaceOptions;
  readonly #quota: number;
  #slow: NodeJS.Timeout;
  readonly #stall: NodeJS.Timeout;
  #waitingSince: number | undefined;
  #waitedMs = 0;
  #bytes = 0;

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#quota = Math.ceil((options.windowMs / 1000) * minBytesPerSecond);
    this.#slow = setTimeout(() => this.#checkSlow(), options.windowMs);
    this.#stall = setTimeout(() => this.#checkStall(), stallMs);
  }

  waiting(): void {
    this.#waitingSince = performance.now();
    this.#stall.refresh();
  }

  arrived(bytes: number): void {
    this.#waitedMs = this.#waited();
    this.#waitingSince = undefined;
    this.#bytes += bytes;
    if (this.#bytes < this.#quota) return;
    this.#bytes = 0;
    this.#waitedMs = 0;
    this.#slow.refresh();
  }

  end(): void {
    clearTimeout(this.#slow);
    clearTimeout(this.#stall);
  }

  #waited(): number {
    return this.#waitedMs + (this.#waitingSince === undefined ? 0 : performance.now() - this.#waitingSince);
  }

  #checkSlow(): void {
    const leftMs = this.#options.windowMs - this.#waited();
    // the timer may be a moment early
    if (leftMs <= 1) this.#options.onSlow(this.#bytes);
    else this.#slow = setTimeout(() => this.#checkSlow(), leftMs);
  }

  #checkStall(): void {
    if (this.#waitingSince !== undefined) this.#options.onStall();
  }
}
