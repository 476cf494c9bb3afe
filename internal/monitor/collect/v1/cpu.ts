import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import type { CpuSample } from '../cpu.ts';
import { flatKeys, oneBigNumber } from '../fields.ts';

// cpuacct.stat counts in USER_HZ, 100 on every Linux port
const nanosPerTick = 10_000_000;
const tickKeys = flatKeys('user', 'system');

export function openCpu(files: CgroupFiles): Reader<CpuSample> {
  const usageFile = files.file('cpuacct.usage');
  const [userFile, systemFile] = [files.file('cpuacct.usage_user'), files.file('cpuacct.usage_sys')];
  const ticksFile = files.file('cpuacct.stat');
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
      return { usage, user, system };
    },
    close: () => files.close(),
  };
}
