import type { Registry } from 'prom-client';
import type { Collector, Emit, Family } from './collect/collector.ts';
import { type ContainerLabels, containerLabels, labelNames, type TaskDescriber } from './container-labels.ts';
import { type Row, registerLive } from './live-metric.ts';
import type { CollectorReport, Sampler, TaskSample } from './sampler.ts';
import type { MonitoredTask } from './task-monitor.ts';

export interface ContainerMetricsOptions {
  readonly registry: Registry;
  readonly sampler: Sampler;
  readonly describer: TaskDescriber;
}

const noLabels = {};

/** cAdvisor's families of every monitored task, and how the reading of them went. */
export class ContainerMetrics {
  readonly #options: ContainerMetricsOptions;
  // the same label object for a task's whole life, and not a moment longer
  readonly #labels = new WeakMap<MonitoredTask, ContainerLabels>();

  constructor(options: ContainerMetricsOptions) {
    this.#options = options;
    const { cpu, memory, pids } = options.sampler;
    this.#registerCollector(cpu, sample => sample.cpu);
    this.#registerCollector(memory, sample => sample.memory);
    this.#registerCollector(pids, sample => sample.pids);
    this.#registerLifetime();
    this.#registerReports();
  }

  #registerCollector<Sample>(collector: Collector<Sample>, pick: (sample: TaskSample) => Sample | undefined): void {
    for (const family of collector.families) {
      this.#registerFamily({
        ...family,
        emit: (sample, emit) => {
          const picked = pick(sample);
          if (picked !== undefined) family.emit(picked, emit);
        },
      });
    }
  }

  #registerLifetime(): void {
    this.#registerFamily({
      name: 'container_last_seen',
      help: 'Last time a container was seen by the exporter.',
      type: 'gauge',
      emit: (sample, emit) => {
        if (isPresent(sample)) emit(Math.floor(sample.at / 1000));
      },
    });
    this.#registerFamily({
      name: 'container_start_time_seconds',
      help: 'Start time of the container since unix epoch in seconds.',
      type: 'gauge',
      emit: (sample, emit) => {
        const { namespace, id } = sample.task;
        const startedAt = this.#options.describer.describe(namespace, id)?.startedAt;
        if (startedAt !== undefined && isPresent(sample)) emit(Number(startedAt) / 1e9);
      },
    });
  }

  #registerFamily(family: Family<TaskSample>): void {
    registerLive(this.#options.registry, {
      ...family,
      labelNames: [...labelNames, ...(family.labelNames ?? [])],
      rows: async () => {
        const { tasks } = await this.#options.sampler.sample();
        const rows: Row[] = [];
        for (const sample of tasks) this.#emitRows(family, sample, rows);
        return rows;
      },
    });
  }

  #emitRows(family: Family<TaskSample>, sample: TaskSample, rows: Row[]): void {
    const sharedLabels = this.#labelsOf(sample.task);
    if (!sharedLabels) return;
    const emit: Emit = (value, labels = noLabels) => rows.push({ value, labels, sharedLabels });
    family.emit(sample, emit);
  }

  #labelsOf(task: MonitoredTask): ContainerLabels | undefined {
    const known = this.#labels.get(task);
    if (known) return known;
    const description = this.#options.describer.describe(task.namespace, task.id);
    if (!description) return undefined;
    const labels = containerLabels(task, description);
    this.#labels.set(task, labels);
    return labels;
  }

  #registerReports(): void {
    const registerReport = (name: string, help: string, value: (report: CollectorReport) => number) =>
      registerLive(this.#options.registry, {
        name,
        help,
        type: 'gauge',
        labelNames: ['collector'],
        rows: async () => {
          const { reports } = await this.#options.sampler.sample();
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
  }
}

const isPresent = ({ cpu, memory, pids }: TaskSample): boolean => (cpu ?? memory ?? pids) !== undefined;
