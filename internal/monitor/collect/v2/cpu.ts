import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import type { CpuSample } from '../cpu.ts';
import { flatKeys, oneNumber } from '../fields.ts';

const keys = flatKeys('usage_usec', 'user_usec', 'system_usec', 'nr_periods', 'nr_throttled', 'throttled_usec');

export function openCpu(files: CgroupFiles): Reader<CpuSample> {
  const [stat, limit] = [files.file('cpu.stat'), files.file('cpu.max')];
  return {
    read: () => {
      const values = stat.read(keys);
      if (!values) return undefined;
      const [usage = 0, user = 0, system = 0, periods = 0, throttledPeriods = 0, throttled = 0] = values;
      return {
        ...{ usage: nanos(usage), user: nanos(user), system: nanos(system) },
        limited: Number.isFinite(limit.read(oneNumber) ?? Number.POSITIVE_INFINITY),
        ...{ periods, throttledPeriods, throttled: nanos(throttled) },
      };
    },
    close: () => files.close(),
  };
}

const nanos = (micros: number): bigint => BigInt(micros) * 1000n;
