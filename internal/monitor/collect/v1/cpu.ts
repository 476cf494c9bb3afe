import { join } from 'node:path';
import { keyed, keyedNumber, readCgroupFile } from '../cgroup-file.ts';
import type { CpuSample } from '../cpu.ts';

// cpuacct.stat counts in USER_HZ, 100 on every Linux port
const nanosPerTick = 10_000_000n;

export function readCpu(root: string, cgroup: string): CpuSample | undefined {
  const accounting = join(root, 'cpuacct', cgroup);
  const usage = readCgroupFile(join(accounting, 'cpuacct.usage'));
  if (usage === undefined) return undefined;
  const quota = readCgroupFile(join(root, 'cpu', cgroup, 'cpu.stat')) ?? '';
  return {
    usage: BigInt(usage.trim()),
    user: readTime(accounting, 'user'),
    system: readTime(accounting, 'system'),
    periods: keyedNumber(quota, 'nr_periods'),
    throttledPeriods: keyedNumber(quota, 'nr_throttled'),
    throttled: BigInt(keyed(quota, 'throttled_time') ?? 0),
  };
}

function readTime(accounting: string, mode: 'user' | 'system'): bigint {
  const precise = readCgroupFile(join(accounting, mode === 'user' ? 'cpuacct.usage_user' : 'cpuacct.usage_sys'));
  if (precise !== undefined) return BigInt(precise.trim());
  const ticks = readCgroupFile(join(accounting, 'cpuacct.stat')) ?? '';
  return BigInt(keyed(ticks, mode) ?? 0) * nanosPerTick;
}
