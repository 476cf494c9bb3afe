import { join } from 'node:path';
import { keyedNumber, numberIn, readCgroupFile } from '../cgroup-file.ts';
import type { MemorySample } from '../memory.ts';

export function readMemory(root: string, cgroup: string): MemorySample | undefined {
  const read = (file: string) => readCgroupFile(join(root, 'memory', cgroup, file));
  const stat = read('memory.stat');
  const current = read('memory.usage_in_bytes');
  if (stat === undefined || current === undefined) return undefined;
  const usage = numberIn(current);
  const inactiveFile = keyedNumber(stat, 'total_inactive_file');
  return {
    usage,
    workingSet: Math.max(0, usage - inactiveFile),
    maxUsage: numberIn(read('memory.max_usage_in_bytes') ?? '0'),
    rss: keyedNumber(stat, 'total_rss'),
    cache: keyedNumber(stat, 'total_cache'),
    swap: keyedNumber(stat, 'total_swap'),
    mappedFile: keyedNumber(stat, 'total_mapped_file'),
    kernel: numberIn(read('memory.kmem.usage_in_bytes') ?? '0'),
    activeFile: keyedNumber(stat, 'total_active_file'),
    inactiveFile,
    limitHits: numberIn(read('memory.failcnt') ?? '0'),
    oomKills: keyedNumber(read('memory.oom_control') ?? '', 'oom_kill'),
    faults: { minor: keyedNumber(stat, 'total_pgfault'), major: keyedNumber(stat, 'total_pgmajfault') },
    ownFaults: { minor: keyedNumber(stat, 'pgfault'), major: keyedNumber(stat, 'pgmajfault') },
  };
}
