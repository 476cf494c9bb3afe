import { Counter, Histogram, type Registry } from 'prom-client';
import type { Code } from '../errors/errors.ts';

// a list takes milliseconds, an image pull minutes
const buckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 120];

/** What the agent was asked to do, how it ended and how long it took. */
export class OperationMetrics {
  readonly #total: Counter<'operation' | 'code'>;
  readonly #duration: Histogram<'operation'>;

  constructor(registry: Registry) {
    this.#total = new Counter({
      name: 'berth_operations_total',
      help: 'Operations by name and gRPC code.',
      labelNames: ['operation', 'code'],
      registers: [registry],
    });
    this.#duration = new Histogram({
      name: 'berth_operation_duration_seconds',
      help: 'Time that operations took, failed ones too.',
      labelNames: ['operation'],
      buckets,
      registers: [registry],
    });
  }

  /** `operation` is an RPC's name: a closed set, as every value makes its own series. */
  observe(operation: string, code: Code | 'OK', seconds: number): void {
    this.#total.inc({ operation, code });
    this.#duration.observe({ operation }, seconds);
  }
}
