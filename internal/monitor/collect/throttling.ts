import { type Collector, type CollectorOptions, counter, type Family, seconds } from './collector.ts';
import { openByVersion } from './open-by-version.ts';
import { openThrottling as openV1 } from './v1/throttling.ts';
import { openThrottling as openV2 } from './v2/throttling.ts';

/** How often the CPU quota ran out since the cgroup was made. */
export interface ThrottlingSample {
  /** It has a quota. */
  readonly limited: boolean;
  /** Quota periods in which the cgroup wanted to run; 0 without a quota. */
  readonly periods: number;
  readonly throttledPeriods: number;
  /** Nanoseconds. */
  readonly throttled: bigint;
  /** Periods that went over the quota with what earlier ones had left of it. */
  readonly burstPeriods: number;
  /** Nanoseconds. */
  readonly burst: bigint;
}

export function throttlingCollector(options: CollectorOptions): Collector<ThrottlingSample> {
  const { open } = openByVersion(options, 'cpu', { v1: openV1, v2: openV2 });
  return { name: 'throttling', families, open };
}

// as cAdvisor: a container without quota has no row, and no 0/0 in the throttling alert
const whereLimited = (family: Family<ThrottlingSample>): Family<ThrottlingSample> => ({
  ...family,
  emit: (sample, emit) => {
    if (sample.limited || sample.periods > 0) family.emit(sample, emit);
  },
});

const families: readonly Family<ThrottlingSample>[] = [
  counter<ThrottlingSample>(
    'container_cpu_cfs_periods_total',
    'Number of elapsed enforcement period intervals.',
    s => s.periods,
  ),
  counter<ThrottlingSample>(
    'container_cpu_cfs_throttled_periods_total',
    'Number of throttled period intervals.',
    s => s.throttledPeriods,
  ),
  counter<ThrottlingSample>(
    'container_cpu_cfs_throttled_seconds_total',
    'Total time the container has been throttled.',
    s => seconds(s.throttled),
  ),
  counter<ThrottlingSample>(
    'container_cpu_cfs_burst_periods_total',
    'Number of periods when burst occurs.',
    s => s.burstPeriods,
  ),
  counter<ThrottlingSample>(
    'container_cpu_cfs_burst_seconds_total',
    'Total time the container has used beyond its quota.',
    s => seconds(s.burst),
  ),
].map(whereLimited);
