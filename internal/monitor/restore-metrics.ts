import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What became of a task of an earlier agent. */
export type RestoreOutcome = 'restored' | 'lost' | 'undone' | 'failed';

const outcomes: readonly RestoreOutcome[] = ['restored', 'lost', 'undone', 'failed'];

// a shim answers in milliseconds, and has ten seconds to do so
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 10, 30];

/** How pods that an earlier agent left were found again. */
export class RestoreMetrics {
  readonly #tasks: Counter<'outcome'>;
  readonly #duration: Histogram;

  /** `pending` counts the pods that are in doubt, at each scrape. */
  constructor(registry: Registry, pending: () => number) {
    const registers = [registry];
    new Gauge({
      name: 'berth_restores_pending',
      help: 'Pods of an earlier agent that are not recovered yet.',
      registers,
      collect() {
        this.set(pending());
      },
    });
    this.#tasks = new Counter({
      name: 'berth_restores_total',
      help: 'Tasks of an earlier agent, by what became of them.',
      labelNames: ['outcome'],
      registers,
    });
    for (const outcome of outcomes) this.#tasks.inc({ outcome }, 0);
    this.#duration = new Histogram({
      name: 'berth_restore_duration_seconds',
      help: 'Time that it took to recover a pod of which something stood when the agent started.',
      buckets,
      registers,
    });
  }

  tasks(outcome: RestoreOutcome, count: number): void {
    this.#tasks.inc({ outcome }, count);
  }

  pod(seconds: number): void {
    this.#duration.observe(seconds);
  }
}
