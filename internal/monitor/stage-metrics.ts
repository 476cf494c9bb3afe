import { Histogram, type Registry } from 'prom-client';

// a row takes a millisecond, a CNI plugin may take seconds
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];

/** Where the time of pod and container starts goes. */
export class StageMetrics {
  readonly #duration: Histogram<'operation' | 'stage'>;

  constructor(registry: Registry) {
    this.#duration = new Histogram({
      name: 'berth_stage_duration_seconds',
      help: 'Time that each stage of an operation on pods, containers and images took, failed ones too.',
      labelNames: ['operation', 'stage'],
      buckets,
      registers: [registry],
    });
  }

  /** Both are of closed sets, as every value makes its own series. */
  observe(operation: string, stage: string, seconds: number): void {
    this.#duration.observe({ operation, stage }, seconds);
  }
}
