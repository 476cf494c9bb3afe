import type { Registry } from 'prom-client';
import type { Logger } from '../log/log.ts';
import type { CgroupSampler, CollectorReport } from './cgroup-sampler.ts';
import type { Family } from './collect/collector.ts';
import { type ContainerLabels, labelNames } from './container-labels.ts';
import { ownTaskFamilies, podFamilies, taskFamilies } from './families.ts';
import { registerLive } from './live-metric.ts';
import type { Measurements, Measures } from './measurements.ts';
import type { Sample } from './text-format.ts';

export interface ContainerMetricsOptions {
  readonly registry: Registry;
  readonly measurements: Pick<Measurements, 'all'>;
  readonly collectors: CgroupSampler['collectors'];
  readonly log: Logger;
}

type Measure = () => Promise<Measures>;

interface Measured {
  readonly labels: ContainerLabels;
}

const noLabels = {};

/** cAdvisor's families of every monitored task and pod, and how the reading of them went. */
export function registerContainerMetrics(options: ContainerMetricsOptions): void {
  const { registry, collectors } = options;
  const measure = tolerantMeasure(options);
  for (const family of [...taskFamilies(collectors), ...ownTaskFamilies])
    registerFamily(registry, measure, family, ({ tasks }) => tasks);
  for (const family of podFamilies) registerFamily(registry, measure, family, ({ pods }) => pods);
  registerReports(registry, measure);
}

/** What keeps all from being measured shows as a collector's failure, and the agent's own numbers are there all the same. */
function tolerantMeasure({ measurements, log }: Pick<ContainerMetricsOptions, 'measurements' | 'log'>): Measure {
  let failed = false;
  return async () => {
    const began = performance.now();
    const report = (failures: number) => ({ name: 'all', failures, durationMs: performance.now() - began });
    try {
      const measures = await measurements.all();
      failed = false;
      return { ...measures, reports: [...measures.reports, report(0)] };
    } catch (error) {
      if (!failed) log.error('containers are not measured', { error });
      failed = true;
      return { tasks: [], pods: [], reports: [report(1)] };
    }
  };
}

function registerFamily<Each extends Measured>(
  registry: Registry,
  measure: Measure,
  family: Family<Each>,
  pick: (measures: Measures) => readonly Each[],
): void {
  registerLive(registry, {
    ...family,
    labelNames: [...labelNames, ...(family.labelNames ?? [])],
    rows: async () => rowsOf(family, pick(await measure())),
  });
}

/** Made as they are asked for: all rows of all families at once would outlive the young generation. */
function* rowsOf<Each extends Measured>(family: Family<Each>, measured: readonly Each[]): Generator<Sample> {
  for (const each of measured) {
    const rows: Sample[] = [];
    family.emit(each, (value, labels = noLabels) => rows.push({ value, labels, sharedLabels: each.labels }));
    yield* rows;
  }
}

function registerReports(registry: Registry, measure: Measure): void {
  const registerReport = (name: string, help: string, value: (report: CollectorReport) => number) =>
    registerLive(registry, {
      name,
      help,
      type: 'gauge',
      labelNames: ['collector'],
      rows: async () => {
        const { reports } = await measure();
        return reports.map(report => ({ value: value(report), labels: { collector: report.name } }));
      },
    });
  registerReport('berth_collector_success', 'Whether the collector read every task, 1 or 0.', report =>
    report.failures === 0 ? 1 : 0,
  );
  registerReport(
    'berth_collector_duration_seconds',
    'Time the collector took for all tasks.',
    report => report.durationMs / 1000,
  );
  registerLive(registry, {
    name: 'container_scrape_error',
    help: '1 if there was an error while getting container metrics, 0 otherwise.',
    type: 'gauge',
    rows: async () => {
      const { reports } = await measure();
      return [{ value: reports.some(({ failures }) => failures > 0) ? 1 : 0, labels: {} }];
    },
  });
}
