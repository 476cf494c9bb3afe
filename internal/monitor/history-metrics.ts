import { Counter, type Registry } from 'prom-client';

/** What is missing in the history of pods and containers. */
export class HistoryMetrics {
  readonly #dropped: Counter;

  constructor(registry: Registry) {
    this.#dropped = new Counter({
      name: 'berth_history_dropped_total',
      help: 'Entries of the history that berth explain shows that are lost, as they could not be written.',
      registers: [registry],
    });
  }

  dropped(entries: number): void {
    this.#dropped.inc(entries);
  }
}
