import { Counter, Histogram, type Registry } from 'prom-client';
import type { Code } from '../errors/errors.ts';

// a plugin takes milliseconds, one that asks a server may take seconds
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 60];

/** What CNI plugins were asked, how it ended and how long it took. */
export class CniMetrics {
  readonly #total: Counter<'command' | 'plugin' | 'code'>;
  readonly #duration: Histogram<'command' | 'plugin'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#total = new Counter({
      name: 'berth_cni_operations_total',
      help: 'Calls of CNI plugins by command, plugin and gRPC code.',
      labelNames: ['command', 'plugin', 'code'],
      registers,
    });
    this.#duration = new Histogram({
      name: 'berth_cni_operation_duration_seconds',
      help: 'Time that calls of CNI plugins took, failed ones too.',
      labelNames: ['command', 'plugin'],
      buckets,
      registers,
    });
  }

  /** `plugin` is a type that the node's own configuration names. */
  observe(command: string, plugin: string, code: Code | 'OK', seconds: number): void {
    this.#total.inc({ command, plugin, code });
    this.#duration.observe({ command, plugin }, seconds);
  }
}
