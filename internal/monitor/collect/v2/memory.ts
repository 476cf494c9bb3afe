import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { flatKeys, oneNumber } from '../fields.ts';
import type { MemorySample } from '../memory.ts';

const sizeKeys = ['anon', 'file', 'file_mapped', 'kernel', 'active_file', 'inactive_file'] as const;
const statKeys = flatKeys(...sizeKeys, 'pgfault', 'pgmajfault');
const eventKeys = flatKeys('max', 'oom_kill');

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
      const [rss = 0, cache = 0, mappedFile = 0, kernel = 0, activeFile = 0, inactiveFile = 0, minor = 0, major = 0] =
        stat;
      const usage = usageFile?.read(oneNumber);
      const events = eventsFile?.read(eventKeys);
      if (usage === undefined || !events) return undefined;
      const [limitHits = 0, oomKills = 0] = events;
      const faults = { minor, major };
      return {
        ...{ usage, workingSet: Math.max(0, usage - inactiveFile), maxUsage: peakFile.read(oneNumber) ?? 0 },
        ...{ rss, cache, mappedFile, kernel, activeFile, inactiveFile, swap: swapFile.read(oneNumber) ?? 0 },
        limit: limitFile.read(oneNumber) ?? Number.POSITIVE_INFINITY,
        swapLimit: swapLimitFile.read(oneNumber) ?? Number.POSITIVE_INFINITY,
        reservation: lowFile.read(oneNumber) ?? 0,
        ...{ limitHits, oomKills, faults, ownFaults: faults },
      };
    },
    close: () => files.close(),
  };
}
