import { join } from 'node:path';
import { locateController } from '../cgroup-layout.ts';
import { CgroupFiles } from './cgroup-files.ts';
import { type Collector, type CollectorOptions, counter, type Family } from './collector.ts';
import { openCpu as openV1 } from './v1/cpu.ts';
import { openCpu as openV2 } from './v2/cpu.ts';

/** CPU time since the cgroup was made, in nanoseconds, and how often its quota ran out. */
export interface CpuSample {
  readonly usage: bigint;
  readonly user: bigint;
  readonly system: bigint;
  /** It has a quota. */
  readonly limited: boolean;
  /** Quota periods in which the cgroup wanted to run; 0 without a quota. */
  readonly periods: number;
  readonly throttledPeriods: number;
  readonly throttled: bigint;
  /** Periods that went over the quota with what earlier ones had left of it. */
  readonly burstPeriods: number;
  readonly burst: bigint;
}

export function cpuCollector({ root, budget }: CollectorOptions): Collector<CpuSample> {
  const home = locateController(root, 'cpu');
  const files = (...path: string[]) => new CgroupFiles(join(home.root, ...path), budget);
  const open = (cgroup: string) =>
    home.version === 1 ? openV1(files('cpuacct', cgroup), files('cpu', cgroup)) : openV2(files(cgroup));
  return { name: 'cpu', families, open };
}

const seconds = (nanos: bigint): number => Number(nanos) / 1e9;

// as cAdvisor: a container without quota has no row, and no 0/0 in the throttling alert
const throttling = (family: Family<CpuSample>): Family<CpuSample> => ({
  ...family,
  emit: (sample, emit) => {
    if (sample.limited || sample.periods > 0) family.emit(sample, emit);
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
  throttling(
    counter('container_cpu_cfs_burst_periods_total', 'Number of periods when burst occurs.', s => s.burstPeriods),
  ),
  throttling(
    counter('container_cpu_cfs_burst_seconds_total', 'Total time the container has used beyond its quota.', s =>
      seconds(s.burst),
    ),
  ),
];

const total = { cpu: 'total' } as const;
