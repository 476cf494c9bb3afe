import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import type { CpuSample } from '../cpu.ts';
import { flatKeys, oneBigNumber, oneNumber } from '../fields.ts';

// cpuacct.stat counts in USER_HZ, 100 on every Linux port
const nanosPerTick = 10_000_000;
const quotaKeys = flatKeys('nr_periods', 'nr_throttled', 'throttled_time', 'nr_bursts', 'burst_time');
const tickKeys = flatKeys('user', 'system');

/** The accounting is in a hierarchy of its own, which may be the same one. */
export function openCpu(accounting: CgroupFiles, quota: CgroupFiles): Reader<CpuSample> {
  const usageFile = accounting.file('cpuacct.usage');
  const [userFile, systemFile] = [accounting.file('cpuacct.usage_user'), accounting.file('cpuacct.usage_sys')];
  const ticksFile = accounting.file('cpuacct.stat');
  const [quotaFile, limitFile] = [quota.file('cpu.stat'), quota.file('cpu.cfs_quota_us')];
  const modes = (): [user: bigint, system: bigint] => {
    const user = userFile.read(oneBigNumber);
    const system = systemFile.read(oneBigNumber);
    if (user !== undefined && system !== undefined) return [user, system];
    const [userTicks = 0, systemTicks = 0] = ticksFile.read(tickKeys) ?? [];
    return [BigInt(userTicks * nanosPerTick), BigInt(systemTicks * nanosPerTick)];
  };
  return {
    read: () => {
      const usage = usageFile.read(oneBigNumber);
      if (usage === undefined) return undefined;
      const [user, system] = modes();
      const quotas = quotaFile.read(quotaKeys) ?? [];
      const [periods = 0, throttledPeriods = 0, throttled = 0, burstPeriods = 0, burst = 0] = quotas;
      // -1 stands for no limit, and no digit is read of it
      const limited = (limitFile.read(oneNumber) ?? 0) > 0;
      const throttling = { periods, throttledPeriods, throttled: BigInt(throttled) };
      return { usage, user, system, limited, ...throttling, burstPeriods, burst: BigInt(burst) };
    },
    close: () => {
      accounting.close();
      quota.close();
    },
  };
}
