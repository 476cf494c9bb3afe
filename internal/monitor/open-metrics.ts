import { type Metric, type OpenMetricsContentType, Registry } from 'prom-client';

/**
 * The OpenMetrics text of a registry. prom-client's own rendering cuts `_total` off the names of the metrics themselves,
 * which the next plain scrape would then show; so it is given views of them.
 */
export function renderOpenMetrics(registry: Registry): Promise<string> {
  const views = new Registry<OpenMetricsContentType>();
  views.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  for (const { name } of registry.getMetricsAsArray()) {
    const metric = registry.getSingleMetric(name);
    if (metric) views.registerMetric(viewOf(metric));
  }
  return views.metrics();
}

function viewOf(metric: Metric): Metric {
  const view: Metric = Object.create(metric);
  view.get = async () => {
    const described = await metric.get();
    return Object.assign({ ...described }, openMetricsNames[String(described.type)]?.(described.name));
  };
  return view;
}

// a counter's family has no suffix there; prom-client puts it back on the samples
const openMetricsNames: Readonly<Record<string, (name: string) => object>> = {
  counter: name => ({ name: name.replace(/_total$/, '') }),
  untyped: () => ({ type: 'unknown' }),
};
