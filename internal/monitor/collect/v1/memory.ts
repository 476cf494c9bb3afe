import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { flatKeys, oneNumber } from '../fields.ts';
import type { MemorySample } from '../memory.ts';
import { limitOf } from './limit-of.ts';

const sizeKeys = ['total_rss', 'total_cache', 'total_swap', 'total_mapped_file'] as const;
const fileKeys = ['total_active_file', 'total_inactive_file'] as const;
const faultKeys = ['total_pgfault', 'total_pgmajfault', 'pgfault', 'pgmajfault'] as const;
const statKeys = flatKeys(...sizeKeys, ...fileKeys, ...faultKeys);

export function openMemory(files: CgroupFiles): Reader<MemorySample> {
  const [statFile, usageFile] = [files.file('memory.stat'), files.file('memory.usage_in_bytes')];
  const kernelFile = files.file('memory.kmem.usage_in_bytes');
  const [limitFile, bothFile] = [files.file('memory.limit_in_bytes'), files.file('memory.memsw.limit_in_bytes')];
  return {
    read: () => {
      const stat = statFile.read(statKeys);
      if (!stat) return undefined;
      // the array is that of the next reading too
      const [rss = 0, cache = 0, swap = 0, mappedFile = 0, activeFile = 0, inactiveFile = 0, ...faults] = stat;
      const [minor = 0, major = 0, ownMinor = 0, ownMajor = 0] = faults;
      const usage = usageFile.read(oneNumber);
      if (usage === undefined) return undefined;
      const limit = limitOf(limitFile.read(oneNumber));
      return {
        ...{ usage, workingSet: Math.max(0, usage - inactiveFile) },
        ...{ rss, cache, swap, mappedFile, activeFile, inactiveFile, kernel: kernelFile.read(oneNumber) ?? 0 },
        limit,
        // the file limits memory and swap together: without a limit of memory alone there is none of both
        swapLimit: Number.isFinite(limit) ? Math.max(0, limitOf(bothFile.read(oneNumber)) - limit) : limit,
        faults: { minor, major },
        ownFaults: { minor: ownMinor, major: ownMajor },
      };
    },
    close: () => files.close(),
  };
}
