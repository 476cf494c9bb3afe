import { setImmediate } from 'node:timers/promises';
import { type Metric, Registry } from 'prom-client';
import { type FamilyValues, familyText } from './text-format.ts';

/** One of the two text formats. */
export interface Form {
  readonly type: string;
  readonly between: string;
  readonly end: string;
  readonly text: (values: FamilyValues) => string;
}

export const plainText: Form = {
  ...{ type: Registry.PROMETHEUS_CONTENT_TYPE, between: '\n\n', end: '\n' },
  text: values => familyText(values),
};

export const openMetrics: Form = {
  ...{ type: Registry.OPENMETRICS_CONTENT_TYPE, between: '\n', end: '\n# EOF\n' },
  text: values => {
    const type = String(values.type);
    // the family has no suffix there, its samples do
    if (type === 'counter') return familyText({ ...values, name: values.name.replace(/_total$/, '') }, '_total');
    return familyText(type === 'untyped' ? Object.assign({ ...values }, { type: 'unknown' }) : values);
  },
};

/** In characters: some hundred lines. */
const pieceSize = 64 * 1024;

/**
 * The text of all metrics, piece by piece, so that no more than one is held; the event loop has its turn after each.
 * prom-client's own `metrics()` holds all lines of all families, and the event loop until they are made; and for
 * OpenMetrics it cuts `_total` off the names of the metrics themselves.
 */
export async function* render(registry: Registry, { between, end, text }: Form): AsyncGenerator<Buffer> {
  const metrics = registry.getMetricsAsArray().flatMap(({ name }) => registry.getSingleMetric(name) ?? []);
  // all in one turn, in which they share one reading
  const families = await Promise.all(metrics.map(valuesOf));
  let piece = '';
  for (const [index, values] of families.entries()) {
    piece += `${index === 0 ? '' : between}${text(values)}`;
    if (piece.length < pieceSize) continue;
    yield Buffer.from(piece);
    piece = '';
    await setImmediate();
  }
  yield Buffer.from(`${piece}${end}`);
}

/** As prom-client reads it for its text: the labels that all buckets of a histogram share are apart then. */
const valuesOf = (metric: Metric & { getForPromString?: Metric['get'] }): Promise<FamilyValues> =>
  metric.getForPromString?.() ?? metric.get();
