import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { flatKeys, oneNumber } from '../fields.ts';
import type { ThrottlingSample } from '../throttling.ts';

const keys = flatKeys('nr_periods', 'nr_throttled', 'throttled_time', 'nr_bursts', 'burst_time');

export function openThrottling(files: CgroupFiles): Reader<ThrottlingSample> {
  const [stat, quota] = [files.file('cpu.stat'), files.file('cpu.cfs_quota_us')];
  return {
    read: () => {
      const values = stat.read(keys);
      if (!values) return undefined;
      const [periods = 0, throttledPeriods = 0, throttled = 0, burstPeriods = 0, burst = 0] = values;
      // -1 stands for no limit, and no digit is read of it
      const limited = (quota.read(oneNumber) ?? 0) > 0;
      return { limited, periods, throttledPeriods, throttled: BigInt(throttled), burstPeriods, burst: BigInt(burst) };
    },
    close: () => files.close(),
  };
}
