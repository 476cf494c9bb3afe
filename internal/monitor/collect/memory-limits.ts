import { join } from 'node:path';
import { locateController } from '../cgroup-layout.ts';
import { CgroupFiles } from './cgroup-files.ts';
import { type Collector, type CollectorOptions, counter, type Family, gauge } from './collector.ts';
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

export function memoryLimitsCollector({ root, budget }: CollectorOptions): Collector<MemoryLimitsSample> {
  const home = locateController(root, 'memory');
  const files = (...path: string[]) => new CgroupFiles(join(home.root, ...path), budget);
  const open = (cgroup: string) => (home.version === 1 ? openV1(files('memory', cgroup)) : openV2(files(cgroup)));
  return { name: 'memory_limits', families: home.version === 1 ? families : [...families, ...eventFamilies], open };
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
