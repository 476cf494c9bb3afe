import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import type { CpuSample } from '../cpu.ts';
import { flatKeys, oneNumber } from '../fields.ts';

const timeKeys = ['usage_usec', 'user_usec', 'system_usec'] as const;
const quotaKeys = ['nr_periods', 'nr_throttled', 'throttled_usec', 'nr_bursts', 'burst_usec'] as const;
const keys = flatKeys(...timeKeys, ...quotaKeys);

export function openCpu(files: CgroupFiles): Reader<CpuSample> {
  const [stat, limit] = [files.file('cpu.stat'), files.file('cpu.max')];
  return {
    read: () => {
      const values = stat.read(keys);
      if (!values) return undefined;
      // the array is that of the next reading too
      const [usage = 0, user = 0, system = 0, ...quota] = values;
      const [periods = 0, throttledPeriods = 0, throttled = 0, burstPeriods = 0, burst = 0] = quota;
      return {
        ...{ usage: nanos(usage), user: nanos(user), system: nanos(system) },
        limited: Number.isFinite(limit.read(oneNumber) ?? Number.POSITIVE_INFINITY),
        ...{ periods, throttledPeriods, throttled: nanos(throttled) },
        ...{ burstPeriods, burst: nanos(burst) },
      };
    },
    close: () => files.close(),
  };
}

const nanos = (micros: number): bigint => BigInt(micros) * 1000n;
