import { setTimeout as sleep } from 'node:timers/promises';
import { deadline } from '../async/deadline.ts';
import { SingleFlight } from '../async/single-flight.ts';
import type { Logger } from '../log/log.ts';
import { type Comparison, compare } from './comparison.ts';
import { type Drift, isOurs, type Kind, kinds } from './drift.ts';
import { driftsOf } from './drifts-of.ts';
import { planOf, type Step } from './plan.ts';
import type { Witnesses } from './witnesses.ts';

export interface ReconcileObserver {
  /** How many differences of each kind stand, after each look. */
  standing(counts: ReadonlyMap<Kind, number>): void;
  /** One repair has ended; without an error it has done all it set out to. */
  repaired(drift: Drift, seconds: number, error: unknown): void;
}

export interface ReconcilerOptions {
  readonly gather: () => Promise<Witnesses>;
  readonly perform: (step: Step) => Promise<void>;
  readonly observer: ReconcileObserver;
  readonly log: Logger;
  /** Between two looks; 0 looks only when asked. */
  readonly intervalMs: number;
  /** Between the look that finds a difference and the one that makes sure of it; default 1 s. */
  readonly confirmMs?: number;
  /** Of all steps of one repair; default 60 s. */
  readonly repairMs?: number;
}

export interface Repaired {
  readonly drift: Drift;
  /** Undefined when it was settled. */
  readonly error: unknown;
}

interface Standing {
  readonly drift: Drift;
  /** Seen by two looks, some time apart: so it is nothing that was under way. */
  readonly isConfirmed: boolean;
  readonly since: number;
}

/** Holds what is written down, what stands and what runs against each other, again and again. */
export class Reconciler {
  readonly #options: Required<ReconcilerOptions>;
  readonly #closing = new AbortController();
  readonly #looks = new SingleFlight<Witnesses>();
  readonly #repairs = new SingleFlight<void>();
  #standing: ReadonlyMap<string, Standing> = new Map();
  #pause = new AbortController();

  constructor(options: ReconcilerOptions) {
    this.#options = { confirmMs: 1000, repairMs: 60_000, ...options };
  }

  /** Looks at once, and from now on. */
  start(): void {
    if (this.#options.intervalMs > 0) void this.#run(this.#closing.signal);
  }

  close(): void {
    this.#closing.abort();
  }

  /** Something happened that may have left a difference: the next look comes now. */
  touch(): void {
    this.#pause.abort();
  }

  /** The differences of the last looks that are to be settled. */
  standing(): readonly Drift[] {
    return this.#confirmed().filter(isOurs);
  }

  /** What is and was a moment ago. Changes nothing. */
  async inspect(): Promise<Comparison> {
    let witnesses = await this.#look();
    if (this.#hasDoubts()) {
      await sleep(this.#options.confirmMs);
      witnesses = await this.#look();
    }
    return compare(witnesses, this.#confirmed());
  }

  /** Settles every difference that stands; what each repair comes to, and how things are afterwards. */
  async repairAll(): Promise<{ readonly repairs: readonly Repaired[]; readonly comparison: Comparison }> {
    await this.inspect();
    const drifts = this.standing();
    const repairs = await Promise.all(
      drifts.map(async drift => {
        const error = await this.#repair(drift).then(
          () => undefined,
          (caught: unknown) => caught,
        );
        return { drift, error };
      }),
    );
    return { repairs, comparison: await this.inspect() };
  }

  /**
   * The differences that stand, as debts; what a row owes by itself is not told twice. None where looks are only made
   * on demand: then repairs are too.
   */
  owed(): { readonly id: string; readonly settle: () => Promise<void> }[] {
    if (this.#options.intervalMs === 0) return [];
    const own = this.#confirmed().filter(drift => isOurs(drift) && !(drift.kind === 'leaked-address' && drift.isOwed));
    return own.map(drift => ({ id: drift.key, settle: () => this.#repair(drift) }));
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { log, intervalMs, confirmMs } = this.#options;
    while (!signal.aborted) {
      this.#pause = new AbortController();
      await this.#look().catch((error: unknown) => log.error('the node could not be looked at', { error }));
      const waitMs = this.#hasDoubts() ? confirmMs : intervalMs;
      const woken = AbortSignal.any([signal, this.#pause.signal]);
      await sleep(waitMs, undefined, { signal: woken, ref: false }).catch(() => {});
    }
  }

  #look(): Promise<Witnesses> {
    return this.#looks.run('', async () => {
      const witnesses = await this.#options.gather();
      this.#take(driftsOf(witnesses));
      return witnesses;
    });
  }

  #take(drifts: readonly Drift[]): void {
    const { confirmMs, log, observer } = this.#options;
    const now = performance.now();
    const before = this.#standing;
    this.#standing = new Map(
      drifts.map(drift => {
        const { since, isConfirmed: wasConfirmed } = before.get(drift.key) ?? { since: now, isConfirmed: false };
        // timers may be a little early
        const isConfirmed = wasConfirmed || now - since >= confirmMs * 0.9;
        if (isConfirmed && !wasConfirmed) tell(log, drift);
        return [drift.key, { drift, since, isConfirmed }];
      }),
    );
    const byKind = Map.groupBy(this.#confirmed(), ({ kind }) => kind);
    observer.standing(new Map([...byKind].map(([kind, of]) => [kind, of.length])));
  }

  #confirmed(): Drift[] {
    return [...this.#standing.values()].filter(({ isConfirmed }) => isConfirmed).map(({ drift }) => drift);
  }

  #hasDoubts(): boolean {
    return [...this.#standing.values()].some(({ isConfirmed }) => !isConfirmed);
  }

  /** Who asks for a repair that is under way waits for that one. */
  #repair(drift: Drift): Promise<void> {
    const { log, observer, perform, repairMs } = this.#options;
    return this.#repairs.run(drift.key, async () => {
      const began = performance.now();
      const seconds = () => (performance.now() - began) / 1000;
      const settle = async () => {
        for (const step of planOf(drift)) await perform(step);
      };
      try {
        await deadline(settle(), repairMs, `the repair of "${drift.key}"`);
      } catch (error) {
        observer.repaired(drift, seconds(), error);
        throw error;
      }
      observer.repaired(drift, seconds(), undefined);
      log.info('repaired', fieldsOf(drift));
      // should it still be there, the next looks find it anew
      this.#standing = new Map([...this.#standing].filter(([key]) => key !== drift.key));
      this.touch();
    });
  }
}

const fieldsOf = ({ kind, podId, containerId, detail }: Drift) => ({
  drift: kind,
  ...(podId !== undefined && { pod: podId }),
  ...(containerId !== undefined && { container: containerId }),
  ...(detail !== '' && { found: detail }),
});

function tell(log: Logger, drift: Drift): void {
  if (isOurs(drift)) log.warn(kinds[drift.kind].sentence, fieldsOf(drift));
  else log.debug(kinds[drift.kind].sentence, fieldsOf(drift));
}
