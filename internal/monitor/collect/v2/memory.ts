import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { flatKeys, oneNumber } from '../fields.ts';
import type { MemorySample } from '../memory.ts';

const sizeKeys = ['anon', 'file', 'file_mapped', 'kernel', 'active_file', 'inactive_file'] as const;
const reclaimKeys = ['pgscan', 'pgsteal', 'workingset_refault_file', 'workingset_refault_anon'] as const;
const statKeys = flatKeys(...sizeKeys, 'pgfault', 'pgmajfault', 'file_dirty', 'file_writeback', ...reclaimKeys);
const eventKeys = flatKeys('max', 'oom_kill', 'high');

export function openMemory(files: CgroupFiles): Reader<MemorySample> {
  const [statFile, usageFile, eventsFile] = ['memory.stat', 'memory.current', 'memory.events'].map(name =>
    files.file(name),
  );
  const [peakFile, limitFile, lowFile] = [
    files.file('memory.peak'),
    files.file('memory.max'),
    files.file('memory.low'),
  ];
  const [swapFile, swapLimitFile] = [files.file('memory.swap.current'), files.file('memory.swap.max')];
  return {
    read: () => {
      const stat = statFile?.read(statKeys);
      if (!stat) return undefined;
      // the array is that of the next reading too
      const [rss = 0, cache = 0, mappedFile = 0, kernel = 0, activeFile = 0, inactiveFile = 0, ...rest] = stat;
      const [minor = 0, major = 0, dirty = 0, writeback = 0, ...pages] = rest;
      const [scanned = 0, stolen = 0, refaultedFile = 0, refaultedAnon = 0] = pages;
      const usage = usageFile?.read(oneNumber);
      const events = eventsFile?.read(eventKeys);
      if (usage === undefined || !events) return undefined;
      const [limitHits = 0, oomKills = 0, highEvents = 0] = events;
      const faults = { minor, major };
      return {
        ...{ usage, workingSet: Math.max(0, usage - inactiveFile), maxUsage: peakFile.read(oneNumber) ?? 0 },
        ...{ rss, cache, mappedFile, kernel, activeFile, inactiveFile, swap: swapFile.read(oneNumber) ?? 0 },
        limit: limitFile.read(oneNumber) ?? Number.POSITIVE_INFINITY,
        swapLimit: swapLimitFile.read(oneNumber) ?? Number.POSITIVE_INFINITY,
        reservation: lowFile.read(oneNumber) ?? 0,
        ...{ limitHits, oomKills, faults, ownFaults: faults },
        reclaim: {
          ...{ highEvents, maxEvents: limitHits, dirty, writeback },
          ...{ scanned, stolen, refaultedFile, refaultedAnon },
        },
      };
    },
    close: () => files.close(),
  };
}
