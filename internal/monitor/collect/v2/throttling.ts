import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { flatKeys, oneNumber } from '../fields.ts';
import type { ThrottlingSample } from '../throttling.ts';
import { nanos } from './nanos.ts';

const keys = flatKeys('nr_periods', 'nr_throttled', 'throttled_usec', 'nr_bursts', 'burst_usec');

export function openThrottling(files: CgroupFiles): Reader<ThrottlingSample> {
  const [stat, limit] = [files.file('cpu.stat'), files.file('cpu.max')];
  return {
    read: () => {
      const values = stat.read(keys);
      if (!values) return undefined;
      const [periods = 0, throttledPeriods = 0, throttled = 0, burstPeriods = 0, burst = 0] = values;
      const limited = Number.isFinite(limit.read(oneNumber) ?? Number.POSITIVE_INFINITY);
      return {
        ...{ limited, periods, throttledPeriods, throttled: nanos(throttled) },
        ...{ burstPeriods, burst: nanos(burst) },
      };
    },
    close: () => files.close(),
  };
}
