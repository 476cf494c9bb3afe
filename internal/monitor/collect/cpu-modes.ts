import { type Collector, type CollectorOptions, counter, type Family, seconds } from './collector.ts';
import { openByVersion } from './open-by-version.ts';
import { openCpuModes as openV1 } from './v1/cpu-modes.ts';
import { openCpuModes as openV2 } from './v2/cpu-modes.ts';

/** Where a cgroup's CPU time went, in nanoseconds. */
export interface CpuModesSample {
  readonly user: bigint;
  readonly system: bigint;
}

/** Beside the CPU time itself, which is read more often and on v1 from another file. */
export function cpuModesCollector(options: CollectorOptions): Collector<CpuModesSample> {
  const { open } = openByVersion(options, 'cpu', { v1: openV1, v2: openV2, hierarchy: 'cpuacct' });
  return { name: 'cpu_modes', families, open };
}

const families: readonly Family<CpuModesSample>[] = [
  counter('container_cpu_user_seconds_total', 'Cumulative user cpu time consumed in seconds.', s => seconds(s.user)),
  counter('container_cpu_system_seconds_total', 'Cumulative system cpu time consumed in seconds.', s =>
    seconds(s.system),
  ),
];
