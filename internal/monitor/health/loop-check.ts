import { BerthError } from '../../errors/errors.ts';
import type { HealthCheck } from './health-checks.ts';

export interface LoopCheckOptions {
  /** Between two looks; default 1 s. */
  readonly lookMs?: number;
  /** How late a look is too late; default 1 s. */
  readonly lateMs?: number;
  /** Milliseconds that only differences mean something of. */
  readonly now?: () => number;
}

/** How many looks in a row must be late: one long stall is none of a loop that stays behind. */
const looks = 5;

/** Whether the event loop keeps up: it has not when each of the last looks at the clock was late. */
export class LoopCheck implements HealthCheck {
  readonly name = 'loop';
  readonly #options: Required<LoopCheckOptions>;
  #timer: NodeJS.Timeout | undefined;
  #last = 0;
  #late: readonly number[] = [];

  constructor(options: LoopCheckOptions = {}) {
    this.#options = { lookMs: 1000, lateMs: 1000, now: () => performance.now(), ...options };
  }

  start(): void {
    this.#last = this.#options.now();
    this.#timer = setInterval(() => this.look(), this.#options.lookMs).unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  look(): void {
    const now = this.#options.now();
    this.#late = [...this.#late, now - this.#last - this.#options.lookMs].slice(-looks);
    this.#last = now;
  }

  readonly run = async (): Promise<undefined> => {
    const least = Math.min(...this.#late);
    if (this.#late.length < looks || least <= this.#options.lateMs) return;
    throw new BerthError('Unavailable', `the event loop has been at least ${Math.round(least)} ms behind for a while`);
  };
}
