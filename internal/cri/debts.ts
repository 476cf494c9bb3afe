import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError } from '../errors/errors.ts';
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
  /** Told of each try that fails, and of the one that settles what failed before: without an error. */
  readonly onTried?: (id: string, tries: number, error: string | undefined) => void;
  /** Between two looks, and before a debt is tried for the second time; default 1 s. */
  readonly lookMs?: number;
  /** A debt that cannot be settled is tried again after twice the time, up to this; default 60 s. */
  readonly longestMs?: number;
}

/** A debt that could not be settled so far. */
export interface FailingDebt {
  readonly id: string;
  /** What the last try failed with. */
  readonly error: string;
  readonly tries: number;
  /** How long until the next try; 0 while one is under way. */
  readonly againInMs: number;
}

interface Wait extends Omit<FailingDebt, 'againInMs'> {
  readonly delayMs: number;
  readonly until: number;
}

/** Settles what is owed, again and again until nothing is; one that hangs or fails holds up no other. */
export class Debts {
  readonly #options: Required<Omit<DebtsOptions, 'onTried'>> & Pick<DebtsOptions, 'onTried'>;
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

  /** What was tried in vain, and is owed still. */
  failing(): readonly FailingDebt[] {
    return [...this.#waits.values()].map(({ id, error, tries, until }) => ({
      ...{ id, error, tries },
      againInMs: Math.max(0, Math.round(until - performance.now())),
    }));
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const owed = this.#options.owed();
      for (const debt of owed) if (this.#isDue(debt.id)) void this.#settle(debt);
      this.#forgetAllBut(new Set(owed.map(({ id }) => id)));
      await sleep(this.#options.lookMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  #isDue(id: string): boolean {
    return !this.#busy.has(id) && performance.now() >= (this.#waits.get(id)?.until ?? 0);
  }

  async #settle({ id, settle }: Debt): Promise<void> {
    const { log, onTried, lookMs, longestMs } = this.#options;
    const before = this.#waits.get(id);
    const tries = (before?.tries ?? 0) + 1;
    this.#busy.add(id);
    try {
      await settle();
      this.#waits.delete(id);
      if (before) onTried?.(id, tries, undefined);
    } catch (caught) {
      if (this.#closing.signal.aborted) return;
      const error = BerthError.from(caught).explain();
      const delayMs = Math.min(longestMs, 2 * (before?.delayMs ?? lookMs / 2));
      this.#waits.set(id, { id, error, tries, delayMs, until: performance.now() + delayMs });
      onTried?.(id, tries, error);
      log.warn('what is to go still stands, trying again', { id, delayMs, error });
    } finally {
      this.#busy.delete(id);
    }
  }

  /** What somebody else has settled, by a call, is no debt any more. */
  #forgetAllBut(owed: ReadonlySet<string>): void {
    for (const id of this.#waits.keys()) if (!owed.has(id) && !this.#busy.has(id)) this.#waits.delete(id);
  }
}
