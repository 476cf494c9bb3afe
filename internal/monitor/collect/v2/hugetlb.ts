import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { flatKeys, oneNumber } from '../fields.ts';
import type { HugetlbSample } from '../hugetlb.ts';

const eventKeys = flatKeys('max');

/** What is reserved, where the kernel tells: a page that nobody has touched yet is gone for others all the same. */
export function openHugetlb(files: CgroupFiles): Reader<HugetlbSample> {
  const names = files.names();
  const sizes = names.flatMap(name => /^hugetlb\.([^.]+)\.current$/.exec(name)?.[1] ?? []);
  const pages = sizes.map(size => {
    const reserved = `hugetlb.${size}.rsvd.current`;
    const usage = files.file(names.includes(reserved) ? reserved : `hugetlb.${size}.current`);
    return { size, usage, events: files.file(`hugetlb.${size}.events`) };
  });
  return {
    read: () => ({
      pages: pages.flatMap(({ size, usage, events }) => {
        const used = usage.read(oneNumber);
        if (used === undefined) return [];
        return [{ size, usage: used, maxUsage: 0, limitHits: events.read(eventKeys)?.[0] ?? 0 }];
      }),
    }),
    close: () => files.close(),
  };
}
