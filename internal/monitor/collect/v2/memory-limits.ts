import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { flatKeys, oneNumber } from '../fields.ts';
import type { MemoryLimitsSample } from '../memory-limits.ts';

const eventKeys = flatKeys('max', 'oom_kill', 'high');

export function openMemoryLimits(files: CgroupFiles): Reader<MemoryLimitsSample> {
  const [eventsFile, peakFile, lowFile] = [
    files.file('memory.events'),
    files.file('memory.peak'),
    files.file('memory.low'),
  ];
  return {
    read: () => {
      const events = eventsFile.read(eventKeys);
      if (!events) return undefined;
      const [limitHits = 0, oomKills = 0, highEvents = 0] = events;
      const [maxUsage = 0, reservation = 0] = [peakFile.read(oneNumber), lowFile.read(oneNumber)];
      return { maxUsage, reservation, limitHits, oomKills, highEvents };
    },
    close: () => files.close(),
  };
}
