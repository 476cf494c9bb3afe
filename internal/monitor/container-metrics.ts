import type { Registry } from 'prom-client';
import type { CgroupSampler, CollectorReport } from './cgroup-sampler.ts';
import type { Emit, Family } from './collect/collector.ts';
import { type ContainerLabels, labelNames } from './container-labels.ts';
import { ownTaskFamilies, podFamilies, taskFamilies } from './families.ts';
import { type Row, registerLive } from './live-metric.ts';
import type { Measurements, Measures } from './measurements.ts';

export interface ContainerMetricsOptions {
  readonly registry: Registry;
  readonly measurements: Measurements;
  readonly collectors: CgroupSampler['collectors'];
}

interface Measured {
  readonly labels: ContainerLabels;
}

const noLabels = {};

/** cAdvisor's families of every monitored task and pod, and how the reading of them went. */
export function registerContainerMetrics({ registry, measurements, collectors }: ContainerMetricsOptions): void {
  for (const family of [...taskFamilies(collectors), ...ownTaskFamilies])
    registerFamily(registry, measurements, family, ({ tasks }) => tasks);
  for (const family of podFamilies) registerFamily(registry, measurements, family, ({ pods }) => pods);
  registerReports(registry, measurements);
}

function registerFamily<Measure extends Measured>(
  registry: Registry,
  measurements: Measurements,
  family: Family<Measure>,
  pick: (measures: Measures) => readonly Measure[],
): void {
  registerLive(registry, {
    ...family,
    labelNames: [...labelNames, ...(family.labelNames ?? [])],
    rows: async () => {
      const rows: Row[] = [];
      for (const measure of pick(await measurements.all())) {
        const emit: Emit = (value, labels = noLabels) => rows.push({ value, labels, sharedLabels: measure.labels });
        family.emit(measure, emit);
      }
      return rows;
    },
  });
}

function registerReports(registry: Registry, measurements: Measurements): void {
  const registerReport = (name: string, help: string, value: (report: CollectorReport) => number) =>
    registerLive(registry, {
      name,
      help,
      type: 'gauge',
      labelNames: ['collector'],
      rows: async () => {
        const { reports } = await measurements.all();
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
      const { reports } = await measurements.all();
      return [{ value: reports.some(({ failures }) => failures > 0) ? 1 : 0, labels: {} }];
    },
  });
}
