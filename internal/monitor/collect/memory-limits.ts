import { type Collector, type CollectorOptions, counter, type Family, gauge } from './collector.ts';
import { openByVersion } from './open-by-version.ts';
import { openMemoryLimits as openV1 } from './v1/memory-limits.ts';
import { openMemoryLimits as openV2 } from './v2/memory-limits.ts';

/** How a cgroup and everything below it got on with its limits since it was made. */
export interface MemoryLimitsSample {
  /** Bytes. */
  readonly maxUsage: number;
  /** Bytes that the kernel tries to leave alone; on v1 the soft limit, Infinity without one. */
  readonly reservation: number;
  /** How often usage ran into the limit. */
  readonly limitHits: number;
  readonly oomKills: number;
  /** How often usage went over `memory.high`; missing on v1, which has none. */
  readonly highEvents?: number;
}

export function memoryLimitsCollector(options: CollectorOptions): Collector<MemoryLimitsSample> {
  const { version, open } = openByVersion(options, 'memory', { v1: openV1, v2: openV2 });
  return { name: 'memory_limits', families: version === 1 ? families : [...families, ...eventFamilies], open };
}

// a counter without `_total` is refused by OpenMetrics and by promtool; the name is cAdvisor's
const failcnt: Family<MemoryLimitsSample> = {
  ...gauge('container_memory_failcnt', 'Number of memory usage hits limits.', s => s.limitHits),
  type: 'untyped',
  counts: true,
};

const families: readonly Family<MemoryLimitsSample>[] = [
  gauge('container_memory_max_usage_bytes', 'Maximum memory usage recorded in bytes.', s => s.maxUsage),
  failcnt,
  counter('container_oom_events_total', 'Count of out of memory events observed for the container.', s => s.oomKills),
];

const eventFamilies: readonly Family<MemoryLimitsSample>[] = [
  counter(
    'container_memory_events_high_total',
    'Number of times the cgroup was throttled above its high memory boundary.',
    s => s.highEvents ?? 0,
  ),
  counter(
    'container_memory_events_max_total',
    "Number of times the cgroup's memory usage was about to go over its limit.",
    s => s.limitHits,
  ),
];
