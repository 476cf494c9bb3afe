import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { oneNumber } from '../fields.ts';
import type { HugetlbSample } from '../hugetlb.ts';

export function openHugetlb(files: CgroupFiles): Reader<HugetlbSample> {
  const sizes = files.names().flatMap(name => /^hugetlb\.([^.]+)\.usage_in_bytes$/.exec(name)?.[1] ?? []);
  const pages = sizes.map(size => ({
    size,
    usage: files.file(`hugetlb.${size}.usage_in_bytes`),
    max: files.file(`hugetlb.${size}.max_usage_in_bytes`),
    failures: files.file(`hugetlb.${size}.failcnt`),
  }));
  return {
    read: () => ({
      pages: pages.flatMap(({ size, usage, max, failures }) => {
        const used = usage.read(oneNumber);
        if (used === undefined) return [];
        const limitHits = failures.read(oneNumber) ?? 0;
        return [{ size, usage: used, maxUsage: max.read(oneNumber) ?? 0, limitHits }];
      }),
    }),
    close: () => files.close(),
  };
}
