import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { flatKeys, oneNumber } from '../fields.ts';
import type { MemorySample } from '../memory.ts';

const sizeKeys = ['anon', 'file', 'file_mapped', 'kernel', 'active_file', 'inactive_file'] as const;
const reclaimKeys = ['pgscan', 'pgsteal', 'workingset_refault_file', 'workingset_refault_anon'] as const;
const statKeys = flatKeys(...sizeKeys, 'pgfault', 'pgmajfault', 'file_dirty', 'file_writeback', ...reclaimKeys);

export function openMemory(files: CgroupFiles): Reader<MemorySample> {
  const [statFile, usageFile, limitFile] = [
    files.file('memory.stat'),
    files.file('memory.current'),
    files.file('memory.max'),
  ];
  const [swapFile, swapLimitFile] = [files.file('memory.swap.current'), files.file('memory.swap.max')];
  return {
    read: () => {
      const stat = statFile.read(statKeys);
      if (!stat) return undefined;
      // the array is that of the next reading too
      const [rss = 0, cache = 0, mappedFile = 0, kernel = 0, activeFile = 0, inactiveFile = 0, ...rest] = stat;
      const [minor = 0, major = 0, dirty = 0, writeback = 0, ...pages] = rest;
      const [scanned = 0, stolen = 0, refaultedFile = 0, refaultedAnon = 0] = pages;
      const usage = usageFile.read(oneNumber);
      if (usage === undefined) return undefined;
      const faults = { minor, major };
      return {
        ...{ usage, workingSet: Math.max(0, usage - inactiveFile) },
        ...{ rss, cache, mappedFile, kernel, activeFile, inactiveFile, swap: swapFile.read(oneNumber) ?? 0 },
        limit: limitFile.read(oneNumber) ?? Number.POSITIVE_INFINITY,
        swapLimit: swapLimitFile.read(oneNumber) ?? Number.POSITIVE_INFINITY,
        ...{ faults, ownFaults: faults },
        reclaim: { dirty, writeback, scanned, stolen, refaultedFile, refaultedAnon },
      };
    },
    close: () => files.close(),
  };
}
