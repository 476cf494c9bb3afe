import { setTimeout as sleep } from 'node:timers/promises';
import { isCode } from '../../errors/errors.ts';
import { nowNanos } from '../../host/clock.ts';
import type { Logger } from '../../log/log.ts';
import type { CollectorReport } from '../cgroup-sampler.ts';

/** A result with the moment it was asked for, in nanoseconds since the epoch. */
export interface Dated<T> {
  readonly at: bigint;
  readonly value: T;
}

/** What something was and how long it took to find out, without the waiting for a turn. */
export interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

export interface ThrottledOptions<Place, T> {
  /** Costly; a value of undefined says that nothing is there. */
  readonly measure: (place: Place) => Promise<Timed<T | undefined>>;
  /** A result is kept for this long at least. */
  readonly periodMs: number;
  readonly log: Logger;
  /** How long the first result of a place is waited for. Default 1000. */
  readonly firstMs?: number;
  /** How long a later one is put off, so that who asked has the answer before this work begins. Default 0. */
  readonly laterMs?: number;
  /** A monotonic clock, in milliseconds. */
  readonly now?: () => number;
}

interface Known<T> {
  readonly firstAskedAt: number;
  running: Promise<void> | undefined;
  /** By the monotonic clock. */
  dueAt: number;
  last: Dated<T> | undefined;
  lastMs: number;
  failed: boolean;
}

/** So many times as long as a measurement took passes until the next one. */
const rest = 20;

/** What takes long to measure, measured now and then: who asks gets what is known, and the next one is begun when due. */
export class Throttled<Place, T> {
  readonly #options: ThrottledOptions<Place, T>;
  readonly #now: () => number;
  readonly #known = new Map<string, Known<T>>();

  constructor(options: ThrottledOptions<Place, T>) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /** Undefined where nothing is there, and where the first measurement takes too long. Never rejects. */
  async of(key: string, place: Place): Promise<Dated<T> | undefined> {
    const now = this.#now();
    const known = this.#known.get(key) ?? this.#newAt(now);
    this.#known.set(key, known);
    if (!known.running && now >= known.dueAt) known.running = this.#run(key, place, known);
    if (known.last === undefined && known.running) await this.#firstOf(known, known.running);
    return known.last;
  }

  /** Forgets all others. */
  retain(keys: ReadonlySet<string>): void {
    for (const key of this.#known.keys()) if (!keys.has(key)) this.#known.delete(key);
  }

  forget(key: string): void {
    this.#known.delete(key);
  }

  /** How the latest measurement of each place went. */
  report(name: string): CollectorReport {
    const all = [...this.#known.values()];
    const durationMs = all.reduce((sum, { lastMs }) => sum + lastMs, 0);
    return { name, failures: all.filter(({ failed }) => failed).length, durationMs };
  }

  #newAt(firstAskedAt: number): Known<T> {
    return { firstAskedAt, running: undefined, dueAt: 0, last: undefined, lastMs: 0, failed: false };
  }

  async #firstOf({ firstAskedAt }: Known<T>, running: Promise<void>): Promise<void> {
    const left = (this.#options.firstMs ?? 1000) - (this.#now() - firstAskedAt);
    if (left <= 0) return;
    const done = new AbortController();
    await Promise.race([running, sleep(left, undefined, { signal: done.signal, ref: false }).catch(() => {})]);
    done.abort();
  }

  async #run(key: string, place: Place, known: Known<T>): Promise<void> {
    const { laterMs = 0 } = this.#options;
    if (known.last !== undefined && laterMs > 0) await sleep(laterMs, undefined, { ref: false });
    await this.#measure(key, place, known);
    known.running = undefined;
  }

  async #measure(key: string, place: Place, known: Known<T>): Promise<void> {
    const { measure, periodMs, log } = this.#options;
    const at = nowNanos();
    let pauseMs = periodMs;
    try {
      const { value, ms } = await measure(place);
      pauseMs = Math.max(periodMs, rest * ms);
      known.lastMs = ms;
      known.failed = false;
      known.last = value === undefined ? undefined : { at, value };
    } catch (error) {
      // what the end of the agent cuts off is no failure
      if (isCode(error, 'Unavailable')) return;
      if (!known.failed) log.warn('not measured', { what: key, error });
      known.failed = true;
    } finally {
      known.dueAt = this.#now() + pauseMs;
    }
  }
}
