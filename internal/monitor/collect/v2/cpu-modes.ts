import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import type { CpuModesSample } from '../cpu-modes.ts';
import { flatKeys } from '../fields.ts';
import { nanos } from './nanos.ts';

const keys = flatKeys('user_usec', 'system_usec');

export function openCpuModes(files: CgroupFiles): Reader<CpuModesSample> {
  const stat = files.file('cpu.stat');
  return {
    read: () => {
      const values = stat.read(keys);
      if (!values) return undefined;
      const [user = 0, system = 0] = values;
      return { user: nanos(user), system: nanos(system) };
    },
    close: () => files.close(),
  };
}
