import { join } from 'node:path';
import { keyedNumber, numberIn, readCgroupFile } from '../cgroup-file.ts';
import type { MemorySample } from '../memory.ts';

export function readMemory(root: string, cgroup: string): MemorySample | undefined {
  const read = (file: string) => readCgroupFile(join(root, cgroup, file));
  const stat = read('memory.stat');
  const current = read('memory.current');
  const events = read('memory.events');
  if (stat === undefined || current === undefined || events === undefined) return undefined;
  const usage = numberIn(current);
  const inactiveFile = keyedNumber(stat, 'inactive_file');
  const faults = { minor: keyedNumber(stat, 'pgfault'), major: keyedNumber(stat, 'pgmajfault') };
  return {
    usage,
    workingSet: Math.max(0, usage - inactiveFile),
    maxUsage: numberIn(read('memory.peak') ?? '0'),
    rss: keyedNumber(stat, 'anon'),
    cache: keyedNumber(stat, 'file'),
    swap: numberIn(read('memory.swap.current') ?? '0'),
    mappedFile: keyedNumber(stat, 'file_mapped'),
    kernel: keyedNumber(stat, 'kernel'),
    activeFile: keyedNumber(stat, 'active_file'),
    inactiveFile,
    limitHits: keyedNumber(events, 'max'),
    oomKills: keyedNumber(events, 'oom_kill'),
    faults,
    ownFaults: faults,
  };
}
