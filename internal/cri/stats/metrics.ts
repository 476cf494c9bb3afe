import { runtime } from '../../../api/gen/cri.js';
import type { Family } from '../../monitor/collect/collector.ts';
import { type ContainerLabels, labelNames } from '../../monitor/container-labels.ts';
import { podFamilies, taskFamilies } from '../../monitor/families.ts';
import type { TaskMeasure } from '../../monitor/measurements.ts';
import type { Deps } from '../deps.ts';

const { COUNTER, GAUGE } = runtime.v1.MetricType;

type Named = Pick<Family<never>, 'name' | 'help' | 'labelNames'>;

/** Clients expect of all that is described, but for what they know as optional, that each container has it. */
const rare: ReadonlySet<string> = new Set(['container_hugetlb_failcnt']);

const describedFamilies = ({ sampler }: Deps): readonly Family<TaskMeasure>[] =>
  taskFamilies(sampler.collectors).filter(({ name }) => !rare.has(name));

export function metricDescriptors(deps: Deps): runtime.v1.IMetricDescriptor[] {
  const families: readonly Named[] = [...describedFamilies(deps), ...podFamilies];
  return families.map(({ name, help, labelNames: more = [] }) => ({ name, help, labelKeys: [...labelNames, ...more] }));
}

/** The metrics of every ready pod and its containers. */
export async function podMetrics(deps: Deps): Promise<runtime.v1.IPodSandboxMetrics[]> {
  const { tasks, pods } = await deps.measurements.all();
  const families = describedFamilies(deps);
  const containers = Map.groupBy(tasks, ({ task }) => task.sandboxId);
  return pods.map(measure => ({
    podSandboxId: measure.pod.id,
    metrics: toMetrics(podFamilies, measure, measure.network?.at ?? 0n),
    containerMetrics: (containers.get(measure.pod.id) ?? []).map(task => ({
      containerId: task.task.id,
      metrics: toMetrics(families, task, task.at),
    })),
  }));
}

/** Whole numbers only, as the CRI has it: cut off, so that no counter goes back. What is below 0 cannot be told. */
function toMetrics<Measure extends { readonly labels: ContainerLabels }>(
  families: readonly Family<Measure>[],
  measure: Measure,
  timestamp: bigint,
): runtime.v1.IMetric[] {
  const shared = labelNames.map(name => measure.labels[name]);
  const metrics: runtime.v1.IMetric[] = [];
  for (const family of families) {
    const metricType = family.type === 'counter' || family.counts ? COUNTER : GAUGE;
    const own = family.labelNames ?? [];
    family.emit(measure, (value, labels = {}) => {
      if (!Number.isFinite(value) || value < 0) return;
      const labelValues = own.length === 0 ? shared : [...shared, ...own.map(name => labels[name] ?? '')];
      metrics.push({
        name: family.name,
        timestamp,
        metricType,
        labelValues,
        value: { value: BigInt(Math.trunc(value)) },
      });
    });
  }
  return metrics;
}
