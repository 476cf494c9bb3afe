import { setTimeout as sleep } from 'node:timers/promises';
import type { HostFailure } from './host-failure.ts';

const triesPerHost = 3;
const firstWaitMs = 200;
const maxWaitMs = 5000;
/** All that a host may make us wait by Retry-After. */
const patienceMs = 30_000;

/** How often, and after what time, one host is asked again for one thing. */
export class Backoff {
  #triesLeft = triesPerHost;
  #patienceMs = patienceMs;
  #waitMs = firstWaitMs;

  get isSpent(): boolean {
    return this.#triesLeft === 0;
  }

  /** The host is not asked again. */
  giveUp(): void {
    this.#triesLeft = 0;
  }

  /** The host did well for a while: as if it had never failed. */
  forgive(): void {
    this.#triesLeft = triesPerHost;
    this.#waitMs = firstWaitMs;
  }

  /** Takes note of a failure, and waits if another try makes sense. */
  async failed(failure: HostFailure, signal: AbortSignal | undefined): Promise<void> {
    const waitMs = failure.waitMs ?? this.#waitMs * (0.5 + Math.random());
    this.#waitMs = Math.min(this.#waitMs * 3, maxWaitMs);
    this.#patienceMs -= failure.waitMs ?? 0;
    this.#triesLeft = failure.again && this.#patienceMs >= 0 ? this.#triesLeft - 1 : 0;
    if (!this.isSpent) await sleep(waitMs, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
  }
}
