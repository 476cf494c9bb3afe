import { setImmediate } from 'node:timers/promises';
import { type Metric, type PrometheusContentType, Registry } from 'prom-client';

type Values = Awaited<ReturnType<Metric['get']>>;

/** One of the two text formats. */
export interface Form {
  readonly type: string;
  readonly between: string;
  readonly end: string;
  /** How it names a family. */
  readonly named: (values: Values) => Values;
}

export const plainText: Form = {
  ...{ type: Registry.PROMETHEUS_CONTENT_TYPE, between: '\n\n', end: '\n' },
  named: values => values,
};

export const openMetrics: Form = {
  ...{ type: Registry.OPENMETRICS_CONTENT_TYPE, between: '\n', end: '\n# EOF\n' },
  named: values => {
    const type = String(values.type);
    // the family has no suffix there; prom-client puts it back on the samples
    if (type === 'counter') return { ...values, name: values.name.replace(/_total$/, '') };
    return type === 'untyped' ? Object.assign({ ...values }, { type: 'unknown' }) : values;
  },
};

/** Some hundred lines each. */
const familiesPerTurn = 8;

/**
 * The text of all metrics, made a family after the other and off the heap at once. prom-client's own `metrics()` holds
 * all lines of all families, and the event loop until they are made; and for OpenMetrics it cuts `_total` off the names
 * of the metrics themselves.
 */
export async function render(registry: Registry, { type, between, end, named }: Form): Promise<Buffer> {
  const metrics = registry.getMetricsAsArray().flatMap(({ name }) => registry.getSingleMetric(name) ?? []);
  // all in one turn, in which they share one reading
  const families = await Promise.all(metrics.map(valuesOf));
  const text = new Registry();
  text.setContentType(type as PrometheusContentType);
  const pieces: Buffer[] = [];
  for (const [index, values] of families.entries()) {
    const { name } = values;
    text.registerMetric({ name, get: async () => named(values) } as unknown as Metric);
    pieces.push(Buffer.from(`${index === 0 ? '' : between}${await text.getSingleMetricAsString(name)}`));
    text.removeSingleMetric(name);
    if (index % familiesPerTurn === 0) await setImmediate();
  }
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

/** As prom-client reads it for its text: the labels that all buckets of a histogram share are apart then. */
const valuesOf = (metric: Metric & { getForPromString?: Metric['get'] }): Promise<Values> =>
  metric.getForPromString?.() ?? metric.get();
