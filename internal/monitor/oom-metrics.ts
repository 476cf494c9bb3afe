import { Counter, type Registry } from 'prom-client';
import type { MemoryLimit } from './oom-kills.ts';

const limits: readonly MemoryLimit[] = ['container', 'pod', 'node', 'unknown'];

/** Containers that ended because memory ran out. */
export class OomMetrics {
  readonly #ended: Counter<'limit'>;

  constructor(registry: Registry) {
    this.#ended = new Counter({
      name: 'berth_container_oom_ends_total',
      help: 'Containers that the kernel ended for memory, by whose limit was reached.',
      labelNames: ['limit'],
      registers: [registry],
    });
    for (const limit of limits) this.#ended.inc({ limit }, 0);
  }

  ended(limit: MemoryLimit): void {
    this.#ended.inc({ limit });
  }
}
