import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import type { CpuSample } from '../cpu.ts';
import { oneBigNumber } from '../fields.ts';

export function openCpu(files: CgroupFiles): Reader<CpuSample> {
  const usageFile = files.file('cpuacct.usage');
  return {
    read: () => {
      const usage = usageFile.read(oneBigNumber);
      return usage === undefined ? undefined : { usage };
    },
    close: () => files.close(),
  };
}
