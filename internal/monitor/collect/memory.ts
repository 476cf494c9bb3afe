import { join } from 'node:path';
import { locateController } from '../cgroup-layout.ts';
import { CgroupFiles } from './cgroup-files.ts';
import { type Collector, type CollectorOptions, type Family, gauge } from './collector.ts';
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

export function memoryCollector({ root, budget }: CollectorOptions): Collector<MemorySample> {
  const home = locateController(root, 'memory');
  const files = (...path: string[]) => new CgroupFiles(join(home.root, ...path), budget);
  const open = (cgroup: string) => (home.version === 1 ? openV1(files('memory', cgroup)) : openV2(files(cgroup)));
  return { name: 'memory', families: home.version === 1 ? families : [...families, ...reclaimFamilies], open };
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
