import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import type { CpuSample } from '../cpu.ts';
import { flatKeys } from '../fields.ts';
import { nanos } from './nanos.ts';

const keys = flatKeys('usage_usec');

export function openCpu(files: CgroupFiles): Reader<CpuSample> {
  const stat = files.file('cpu.stat');
  return {
    read: () => {
      const [micros] = stat.read(keys) ?? [];
      return micros === undefined ? undefined : { usage: nanos(micros) };
    },
    close: () => files.close(),
  };
}
