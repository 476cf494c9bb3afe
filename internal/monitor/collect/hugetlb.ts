import type { Collector, CollectorOptions, Family } from './collector.ts';
import { openByVersion } from './open-by-version.ts';
import { openHugetlb as openV1 } from './v1/hugetlb.ts';
import { openHugetlb as openV2 } from './v2/hugetlb.ts';

/** Huge pages of one size. */
export interface HugePages {
  /** `2MB`, as the kernel has it in its file names. */
  readonly size: string;
  readonly usage: number;
  /** 0 on cgroup v2, which does not tell. */
  readonly maxUsage: number;
  /** How often usage ran into the limit. */
  readonly limitHits: number;
}

export interface HugetlbSample {
  readonly pages: readonly HugePages[];
}

export function hugetlbCollector(options: CollectorOptions): Collector<HugetlbSample> {
  const { open } = openByVersion(options, 'hugetlb', { v1: openV1, v2: openV2 });
  return { name: 'hugetlb', families, open };
}

const ofPages = (name: string, help: string, value: (pages: HugePages) => number): Family<HugetlbSample> => ({
  name,
  help,
  type: 'gauge',
  labelNames: ['pagesize'],
  emit: (sample, emit) => {
    for (const pages of sample.pages) emit(value(pages), { pagesize: pages.size });
  },
});

const families: readonly Family<HugetlbSample>[] = [
  ofPages('container_hugetlb_usage_bytes', 'Current hugepage usage in bytes.', pages => pages.usage),
  ofPages('container_hugetlb_max_usage_bytes', 'Maximum hugepage usages recorded in bytes.', pages => pages.maxUsage),
  // a counter without `_total`, as container_memory_failcnt is
  {
    ...ofPages('container_hugetlb_failcnt', 'Number of hugepage usage hits limits.', pages => pages.limitHits),
    type: 'untyped',
    counts: true,
  },
];
