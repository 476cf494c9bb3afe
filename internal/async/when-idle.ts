export interface WhenIdleOptions {
  /** How long nothing must have happened. */
  readonly quietMs: number;
  readonly run: () => void;
}

/** Runs something once after each time of activity, when that is over. */
export class WhenIdle {
  readonly #options: WhenIdleOptions;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: WhenIdleOptions) {
    this.#options = options;
  }

  /** Something happens. */
  touch(): void {
    if (this.#timer) this.#timer.refresh();
    else this.#timer = setTimeout(() => this.#run(), this.#options.quietMs).unref();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(): void {
    this.#timer = undefined;
    this.#options.run();
  }
}
