import { Counter, Gauge, type Registry } from 'prom-client';

/** What differs between what is written down, what stands and what runs, and what was done about it. */
export class ReconcileMetrics {
  readonly #drifts: Gauge<'kind'>;
  readonly #repairs: Counter<'kind' | 'outcome'>;
  readonly #kinds: readonly string[];

  constructor(registry: Registry, kinds: readonly string[]) {
    const registers = [registry];
    this.#kinds = kinds;
    this.#drifts = new Gauge({
      name: 'berth_reconcile_drifts',
      help: 'Differences that stood at the last look at the node, by kind.',
      labelNames: ['kind'],
      registers,
    });
    this.#repairs = new Counter({
      name: 'berth_reconcile_repairs_total',
      help: 'Repairs of differences that have ended, by kind and by whether they succeeded.',
      labelNames: ['kind', 'outcome'],
      registers,
    });
    this.standing(new Map());
    for (const kind of kinds) for (const outcome of ['repaired', 'failed']) this.#repairs.inc({ kind, outcome }, 0);
  }

  standing(counts: ReadonlyMap<string, number>): void {
    for (const kind of this.#kinds) this.#drifts.set({ kind }, counts.get(kind) ?? 0);
  }

  repaired({ kind }: { readonly kind: string }, _seconds: number, error: unknown): void {
    this.#repairs.inc({ kind, outcome: error === undefined ? 'repaired' : 'failed' });
  }
}
