import { join } from 'node:path';
import { keyed, keyedNumber, readCgroupFile } from '../cgroup-file.ts';
import type { CpuSample } from '../cpu.ts';

export function readCpu(root: string, cgroup: string): CpuSample | undefined {
  const stat = readCgroupFile(join(root, cgroup, 'cpu.stat'));
  if (stat === undefined) return undefined;
  return {
    usage: nanos(stat, 'usage_usec'),
    user: nanos(stat, 'user_usec'),
    system: nanos(stat, 'system_usec'),
    periods: keyedNumber(stat, 'nr_periods'),
    throttledPeriods: keyedNumber(stat, 'nr_throttled'),
    throttled: nanos(stat, 'throttled_usec'),
  };
}

const nanos = (stat: string, key: string): bigint => BigInt(keyed(stat, key) ?? 0) * 1000n;
