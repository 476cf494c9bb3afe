import { locateController } from '../cgroup-layout.ts';
import { type Collector, counter, type Family } from './collector.ts';
import { readCpu as readV1 } from './v1/cpu.ts';
import { readCpu as readV2 } from './v2/cpu.ts';

/** CPU time since the cgroup was made, in nanoseconds, and how often its quota ran out. */
export interface CpuSample {
  readonly usage: bigint;
  readonly user: bigint;
  readonly system: bigint;
  /** Quota periods in which the cgroup wanted to run; 0 without a quota. */
  readonly periods: number;
  readonly throttledPeriods: number;
  readonly throttled: bigint;
}

/** `root` is the cgroup mount point, `/sys/fs/cgroup`. */
export function cpuCollector(root: string): Collector<CpuSample> {
  const home = locateController(root, 'cpu');
  const read = home.version === 1 ? readV1 : readV2;
  return { name: 'cpu', families, read: cgroup => read(home.root, cgroup) };
}

const seconds = (nanos: bigint): number => Number(nanos) / 1e9;

// as cAdvisor: a container without quota has no row, and no 0/0 in the throttling alert
const throttling = (family: Family<CpuSample>): Family<CpuSample> => ({
  ...family,
  emit: (sample, emit) => {
    if (sample.periods > 0) family.emit(sample, emit);
  },
});

const families: readonly Family<CpuSample>[] = [
  {
    name: 'container_cpu_usage_seconds_total',
    help: 'Cumulative cpu time consumed in seconds.',
    type: 'counter',
    labelNames: ['cpu'],
    emit: (sample, emit) => {
      if (sample.usage > 0n) emit(seconds(sample.usage), total);
    },
  },
  counter('container_cpu_user_seconds_total', 'Cumulative user cpu time consumed in seconds.', s => seconds(s.user)),
  counter('container_cpu_system_seconds_total', 'Cumulative system cpu time consumed in seconds.', s =>
    seconds(s.system),
  ),
  throttling(
    counter('container_cpu_cfs_periods_total', 'Number of elapsed enforcement period intervals.', s => s.periods),
  ),
  throttling(
    counter(
      'container_cpu_cfs_throttled_periods_total',
      'Number of throttled period intervals.',
      s => s.throttledPeriods,
    ),
  ),
  throttling(
    counter('container_cpu_cfs_throttled_seconds_total', 'Total time the container has been throttled.', s =>
      seconds(s.throttled),
    ),
  ),
];

const total = { cpu: 'total' } as const;
