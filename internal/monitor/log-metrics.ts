import { Counter, type Registry } from 'prom-client';

/** What becomes of the containers' output. */
export class LogMetrics {
  readonly #dropped: Counter;

  constructor(registry: Registry) {
    this.#dropped = new Counter({
      name: 'berth_log_dropped_bytes_total',
      help: 'Container output that is in no log, as it could not be written.',
      registers: [registry],
    });
  }

  dropped(bytes: number): void {
    this.#dropped.inc(bytes);
  }
}
