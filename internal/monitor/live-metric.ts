import { Counter, Gauge, type Registry } from 'prom-client';
import type { FamilyValues, Sample } from './text-format.ts';

export interface LiveMetric {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'untyped';
  readonly labelNames?: readonly string[];
  /** Called once a scrape; what it resolves with is gone through once. */
  readonly rows: () => Promise<Iterable<Sample>>;
}

/**
 * Registers a metric whose rows are made at scrape time and kept nowhere: prom-client's own metrics keep a child for
 * every set of labels that they ever saw, and its counters take no absolute values.
 */
export function registerLive(registry: Registry, { name, help, type, labelNames = [], rows }: LiveMetric): void {
  const configuration = { name, help, labelNames, registers: [registry] };
  const metric = type === 'counter' ? new Counter(configuration) : new Gauge(configuration);
  const describe = metric.get.bind(metric);
  metric.get = async () => {
    // asked first, in the registry's own turn: all families of a scrape share one reading
    const values = rows();
    const described = { ...(await describe()), values: (await values) as FamilyValues['values'] };
    // prom-client has no word for it, and prints what is here
    if (type === 'untyped') Object.assign(described, { type });
    return described;
  };
}
