import { type Collector, type CollectorOptions, counter, type Family } from './collector.ts';
import { openByVersion } from './open-by-version.ts';
import { openCpu as openV1 } from './v1/cpu.ts';
import { openCpu as openV2 } from './v2/cpu.ts';

/** CPU time since the cgroup was made, in nanoseconds. */
export interface CpuSample {
  readonly usage: bigint;
  readonly user: bigint;
  readonly system: bigint;
}

export function cpuCollector(options: CollectorOptions): Collector<CpuSample> {
  const { open } = openByVersion(options, 'cpu', { v1: openV1, v2: openV2, hierarchy: 'cpuacct' });
  return { name: 'cpu', families, open };
}

const seconds = (nanos: bigint): number => Number(nanos) / 1e9;

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
  counter('container_cpu_user_seconds_total', 'Cumulative user cpu time consumed in seconds.', s => seconds(s.user)),
  counter('container_cpu_system_seconds_total', 'Cumulative system cpu time consumed in seconds.', s =>
    seconds(s.system),
  ),
];

const total = { cpu: 'total' } as const;
