import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { flatKeys, oneNumber } from '../fields.ts';
import type { MemoryLimitsSample } from '../memory-limits.ts';
import { limitOf } from './limit-of.ts';

const oomKey = flatKeys('oom_kill');

export function openMemoryLimits(files: CgroupFiles): Reader<MemoryLimitsSample> {
  const [maxFile, reservationFile] = [
    files.file('memory.max_usage_in_bytes'),
    files.file('memory.soft_limit_in_bytes'),
  ];
  const [failuresFile, oomFile] = [files.file('memory.failcnt'), files.file('memory.oom_control')];
  return {
    read: () => {
      const oom = oomFile.read(oomKey);
      if (!oom) return undefined;
      return {
        maxUsage: maxFile.read(oneNumber) ?? 0,
        reservation: limitOf(reservationFile.read(oneNumber)),
        limitHits: failuresFile.read(oneNumber) ?? 0,
        oomKills: oom[0] ?? 0,
      };
    },
    close: () => files.close(),
  };
}
