import { type Collector, type CollectorOptions, type Family, gauge } from './collector.ts';
import { openByVersion } from './open-by-version.ts';
import { type Reclaim, reclaimFamilies } from './reclaim.ts';
import { openMemory as openV1 } from './v1/memory.ts';
import { openMemory as openV2 } from './v2/memory.ts';

/** Bytes and counts of a cgroup and everything below it. */
export interface MemorySample {
  readonly usage: number;
  /** Usage without the page cache that the kernel would drop first, never below 0. */
  readonly workingSet: number;
  readonly rss: number;
  readonly cache: number;
  readonly swap: number;
  readonly mappedFile: number;
  readonly kernel: number;
  readonly activeFile: number;
  readonly inactiveFile: number;
  /** Of the cgroup's own; Infinity without one. */
  readonly limit: number;
  /** Of swap alone; Infinity without one. */
  readonly swapLimit: number;
  readonly faults: PageFaults;
  /** Of the cgroup alone on v1; cgroup v2 doesn't tell them apart. */
  readonly ownFaults: PageFaults;
  /** Missing on v1, which does not tell. */
  readonly reclaim?: Reclaim;
}

export interface PageFaults {
  readonly minor: number;
  readonly major: number;
}

export function memoryCollector(options: CollectorOptions): Collector<MemorySample> {
  const { version, open } = openByVersion(options, 'memory', { v1: openV1, v2: openV2 });
  return { name: 'memory', families: version === 1 ? families : [...families, ...reclaimFamilies], open };
}

const failures: Family<MemorySample> = {
  name: 'container_memory_failures_total',
  help: 'Cumulative count of memory allocation failures.',
  type: 'counter',
  labelNames: ['failure_type', 'scope'],
  emit: ({ ownFaults, faults }, emit) => {
    emit(ownFaults.minor, { failure_type: 'pgfault', scope: 'container' });
    emit(faults.minor, { failure_type: 'pgfault', scope: 'hierarchy' });
    emit(ownFaults.major, { failure_type: 'pgmajfault', scope: 'container' });
    emit(faults.major, { failure_type: 'pgmajfault', scope: 'hierarchy' });
  },
};

const families: readonly Family<MemorySample>[] = [
  gauge('container_memory_working_set_bytes', 'Current working set in bytes.', s => s.workingSet),
  gauge(
    'container_memory_usage_bytes',
    'Current memory usage in bytes, including all memory regardless of when it was accessed.',
    s => s.usage,
  ),
  gauge('container_memory_rss', 'Size of RSS in bytes.', s => s.rss),
  gauge('container_memory_cache', 'Number of bytes of page cache memory.', s => s.cache),
  gauge('container_memory_swap', 'Container swap usage in bytes.', s => s.swap),
  gauge('container_memory_mapped_file', 'Size of memory mapped files in bytes.', s => s.mappedFile),
  gauge('container_memory_kernel_usage', 'Size of kernel memory allocated in bytes.', s => s.kernel),
  gauge('container_memory_total_active_file_bytes', 'Current total active file in bytes.', s => s.activeFile),
  gauge('container_memory_total_inactive_file_bytes', 'Current total inactive file in bytes.', s => s.inactiveFile),
  failures,
];
