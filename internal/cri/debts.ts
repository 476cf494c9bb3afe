import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../log/log.ts';

/** Something that is to go and may still stand. */
export interface Debt {
  readonly id: string;
  /** Takes it down; what it throws means that the rest is still owed. */
  readonly settle: () => Promise<void>;
}

export interface DebtsOptions {
  /** Read again at every look, from what is written down. */
  readonly owed: () => readonly Debt[];
  readonly log: Logger;
  /** Between two looks, and before a debt is tried for the second time; default 1 s. */
  readonly lookMs?: number;
  /** A debt that cannot be settled is tried again after twice the time, up to this; default 60 s. */
  readonly longestMs?: number;
}

interface Wait {
  readonly delayMs: number;
  readonly until: number;
}

/** Settles what is owed, again and again until nothing is; one that hangs or fails holds up no other. */
export class Debts {
  readonly #options: Required<DebtsOptions>;
  readonly #closing = new AbortController();
  readonly #busy = new Set<string>();
  readonly #waits = new Map<string, Wait>();

  constructor(options: DebtsOptions) {
    this.#options = { lookMs: 1000, longestMs: 60_000, ...options };
  }

  /** Looks at once, and from now on. */
  start(): void {
    void this.#run(this.#closing.signal);
  }

  /** Nothing new is begun. */
  close(): void {
    this.#closing.abort();
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      for (const debt of this.#options.owed()) if (this.#isDue(debt.id)) void this.#settle(debt);
      await sleep(this.#options.lookMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  #isDue(id: string): boolean {
    return !this.#busy.has(id) && performance.now() >= (this.#waits.get(id)?.until ?? 0);
  }

  async #settle({ id, settle }: Debt): Promise<void> {
    const { log, lookMs, longestMs } = this.#options;
    this.#busy.add(id);
    try {
      await settle();
      this.#waits.delete(id);
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      const delayMs = Math.min(longestMs, 2 * (this.#waits.get(id)?.delayMs ?? lookMs / 2));
      this.#waits.set(id, { delayMs, until: performance.now() + delayMs });
      log.warn('what is to go still stands, trying again', { id, delayMs, error });
    } finally {
      this.#busy.delete(id);
    }
  }
}
