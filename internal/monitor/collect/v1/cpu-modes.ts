import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import type { CpuModesSample } from '../cpu-modes.ts';
import { flatKeys, oneBigNumber } from '../fields.ts';

// cpuacct.stat counts in USER_HZ, 100 on every Linux port
const nanosPerTick = 10_000_000;
const tickKeys = flatKeys('user', 'system');

export function openCpuModes(files: CgroupFiles): Reader<CpuModesSample> {
  const [userFile, systemFile] = [files.file('cpuacct.usage_user'), files.file('cpuacct.usage_sys')];
  const ticksFile = files.file('cpuacct.stat');
  return {
    read: () => {
      const user = userFile.read(oneBigNumber);
      const system = systemFile.read(oneBigNumber);
      if (user !== undefined && system !== undefined) return { user, system };
      const ticks = ticksFile.read(tickKeys);
      if (!ticks) return undefined;
      const [userTicks = 0, systemTicks = 0] = ticks;
      return { user: BigInt(userTicks * nanosPerTick), system: BigInt(systemTicks * nanosPerTick) };
    },
    close: () => files.close(),
  };
}
