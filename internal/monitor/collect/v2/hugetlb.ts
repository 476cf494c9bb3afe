import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { oneNumber } from '../fields.ts';
import type { HugetlbSample } from '../hugetlb.ts';

/** What is reserved, where the kernel tells: a page that nobody has touched yet is gone for others all the same. */
export function openHugetlb(files: CgroupFiles): Reader<HugetlbSample> {
  const names = files.names();
  const sizes = names.flatMap(name => /^hugetlb\.([^.]+)\.current$/.exec(name)?.[1] ?? []);
  const pages = sizes.map(size => {
    const reserved = `hugetlb.${size}.rsvd.current`;
    return { size, usage: files.file(names.includes(reserved) ? reserved : `hugetlb.${size}.current`) };
  });
  return {
    read: () => ({
      pages: pages.flatMap(({ size, usage }) => {
        const used = usage.read(oneNumber);
        return used === undefined ? [] : [{ size, usage: used, maxUsage: 0 }];
      }),
    }),
    close: () => files.close(),
  };
}
