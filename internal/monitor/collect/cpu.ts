import { type Collector, type CollectorOptions, type Family, seconds } from './collector.ts';
import { openByVersion } from './open-by-version.ts';
import { openCpu as openV1 } from './v1/cpu.ts';
import { openCpu as openV2 } from './v2/cpu.ts';

/** CPU time since the cgroup was made, in nanoseconds. */
export interface CpuSample {
  readonly usage: bigint;
}

export function cpuCollector(options: CollectorOptions): Collector<CpuSample> {
  const { open } = openByVersion(options, 'cpu', { v1: openV1, v2: openV2, hierarchy: 'cpuacct' });
  return { name: 'cpu', families, open };
}

const families: readonly Family<CpuSample>[] = [
  {
    name: 'container_cpu_usage_seconds_total',
    help: 'Cumulative cpu time consumed in seconds.',
    type: 'counter',
    labelNames: ['cpu'],
    emit: (sample, emit) => {
      if (sample.usage > 0n) emit(seconds(sample.usage), total);
    },
  },
];

const total = { cpu: 'total' } as const;
