import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import type { CpuSample } from '../cpu.ts';
import { flatKeys } from '../fields.ts';

const keys = flatKeys('usage_usec', 'user_usec', 'system_usec');

export function openCpu(files: CgroupFiles): Reader<CpuSample> {
  const stat = files.file('cpu.stat');
  return {
    read: () => {
      const values = stat.read(keys);
      if (!values) return undefined;
      const [usage = 0, user = 0, system = 0] = values;
      return { usage: nanos(usage), user: nanos(user), system: nanos(system) };
    },
    close: () => files.close(),
  };
}

const nanos = (micros: number): bigint => BigInt(micros) * 1000n;
