import { nowNanos } from '../host/clock.ts';
import type { Logger } from '../log/log.ts';
import type { Collector, Reader } from './collect/collector.ts';
import { type CpuSample, cpuCollector } from './collect/cpu.ts';
import { type CpuModesSample, cpuModesCollector } from './collect/cpu-modes.ts';
import { type HugetlbSample, hugetlbCollector } from './collect/hugetlb.ts';
import { type IoSample, ioCollector } from './collect/io.ts';
import { DescriptorBudget } from './collect/kept-file.ts';
import { type MemorySample, memoryCollector } from './collect/memory.ts';
import { type MemoryLimitsSample, memoryLimitsCollector } from './collect/memory-limits.ts';
import { type PidsSample, pidsCollector } from './collect/pids.ts';
import { type PressureSample, pressureCollector } from './collect/pressure.ts';
import { type ThrottlingSample, throttlingCollector } from './collect/throttling.ts';
import { CpuRate } from './cpu-rate.ts';

/** What each collector reads. */
export interface CgroupParts {
  readonly cpu: CpuSample;
  readonly cpuModes: CpuModesSample;
  readonly throttling: ThrottlingSample;
  readonly memory: MemorySample;
  readonly memoryLimits: MemoryLimitsSample;
  readonly pids: PidsSample;
  readonly io: IoSample;
  readonly hugetlb: HugetlbSample;
  readonly pressure: PressureSample;
}

export type PartName = keyof CgroupParts;

/** What was read of one cgroup; a part is missing where nobody asked for it, the cgroup was gone or could not be read. */
export interface CgroupSample extends Partial<{ readonly [Name in PartName]: CgroupParts[Name] | undefined }> {
  /** Nanoseconds since the epoch, of this cgroup's own reading. */
  readonly at: bigint;
  /** Nanoseconds of CPU time a second, of late; undefined until it was read twice. */
  readonly nanoCores: bigint | undefined;
}

/** How one collector fared over all cgroups, at the last reading of each. */
export interface CollectorReport {
  readonly name: string;
  readonly failures: number;
  readonly durationMs: number;
}

export interface CgroupSamplerOptions {
  readonly log: Logger;
  /** The cgroup mount point; `/sys/fs/cgroup` unless told. */
  readonly root?: string;
  /** Where device names are looked up; `/sys` unless told. */
  readonly sysRoot?: string;
  /** A reading that is no older is not repeated. Default 500: crictl takes rates from two looks a second apart. */
  readonly maxAgeMs?: number;
  /** What CPU rates are over. Default 10 s. */
  readonly rateWindowMs?: number;
  /** How many descriptors are kept open, of 4 KiB in the kernel each. Default 4096, some hundred pods. */
  readonly maxDescriptors?: number;
}

export const partNames: readonly PartName[] = [
  'cpu',
  'cpuModes',
  'throttling',
  'memory',
  'memoryLimits',
  'pids',
  'io',
  'hugetlb',
  'pressure',
];

/** Something was read of what every cgroup has. */
export const isPresent = ({ cpu, memory, pids }: CgroupSample): boolean => (cpu ?? memory ?? pids) !== undefined;

type Collectors = { readonly [Name in PartName]: Collector<CgroupParts[Name]> };

interface Known {
  readonly readers: { readonly [Name in PartName]: Reader<CgroupParts[Name]> };
  readonly rate: CpuRate;
  readonly failed: Set<PartName>;
  readonly durations: Map<PartName, number>;
  sample: CgroupSample | undefined;
  /** What the sample is of. */
  parts: readonly PartName[];
  /** By the monotonic clock, in milliseconds. */
  readAt: number;
}

/** Reads cgroups by path, all that is asked for of one at once, and remembers the last reading for whoever asks next. */
export class CgroupSampler {
  readonly collectors: Collectors;
  readonly #log: Logger;
  readonly #maxAgeMs: number;
  readonly #rateWindowMs: number;
  readonly #known = new Map<string, Known>();

  constructor({ log, root = '/sys/fs/cgroup', ...options }: CgroupSamplerOptions) {
    const files = { root, budget: new DescriptorBudget(options.maxDescriptors ?? 4096) };
    this.collectors = {
      cpu: cpuCollector(files),
      cpuModes: cpuModesCollector(files),
      throttling: throttlingCollector(files),
      memory: memoryCollector(files),
      memoryLimits: memoryLimitsCollector(files),
      pids: pidsCollector(files),
      io: ioCollector(files, options.sysRoot),
      hugetlb: hugetlbCollector(files),
      pressure: pressureCollector(files),
    };
    this.#log = log;
    this.#maxAgeMs = options.maxAgeMs ?? 500;
    this.#rateWindowMs = options.rateWindowMs ?? 10_000;
  }

  /** Everything unless told otherwise. */
  sample(cgroup: string, parts = partNames): CgroupSample {
    const known = this.#known.get(cgroup) ?? this.#open(cgroup);
    const isNew = performance.now() - known.readAt <= this.#maxAgeMs;
    if (known.sample && isNew && parts.every(part => known.parts.includes(part))) return known.sample;
    const sample = this.#read(cgroup, known, parts);
    // one that was made anew under the same name is opened anew
    if (!isPresent(sample) && known.failed.size === 0) this.forget(cgroup);
    return sample;
  }

  /** Closes what is open of a cgroup; the next sample of it is the first again. */
  forget(cgroup: string): void {
    const known = this.#known.get(cgroup);
    if (!known) return;
    this.#known.delete(cgroup);
    for (const name of partNames) known.readers[name].close();
  }

  /** Forgets all others. */
  retain(cgroups: ReadonlySet<string>): void {
    for (const cgroup of this.#known.keys()) if (!cgroups.has(cgroup)) this.forget(cgroup);
  }

  reports(): CollectorReport[] {
    const all = [...this.#known.values()];
    return partNames.map(name => ({
      name: this.collectors[name].name,
      failures: all.filter(({ failed }) => failed.has(name)).length,
      durationMs: all.reduce((sum, { durations }) => sum + (durations.get(name) ?? 0), 0),
    }));
  }

  #open(cgroup: string): Known {
    const { cpu, cpuModes, throttling, memory, memoryLimits, pids, io, hugetlb, pressure } = this.collectors;
    const known: Known = {
      readers: {
        ...{ cpu: cpu.open(cgroup), cpuModes: cpuModes.open(cgroup), throttling: throttling.open(cgroup) },
        ...{ memory: memory.open(cgroup), memoryLimits: memoryLimits.open(cgroup) },
        ...{ pids: pids.open(cgroup), io: io.open(cgroup) },
        ...{ hugetlb: hugetlb.open(cgroup), pressure: pressure.open(cgroup) },
      },
      rate: new CpuRate(this.#rateWindowMs),
      failed: new Set(),
      durations: new Map(),
      sample: undefined,
      parts: [],
      readAt: 0,
    };
    this.#known.set(cgroup, known);
    return known;
  }

  #read(cgroup: string, known: Known, parts: readonly PartName[]): CgroupSample {
    const at = nowNanos();
    const monotonic = process.hrtime.bigint();
    const part = <Name extends PartName>(name: Name) =>
      parts.includes(name) ? this.#readPart(cgroup, known, name) : undefined;
    const cpu = part('cpu');
    const sample: CgroupSample = {
      at,
      cpu,
      cpuModes: part('cpuModes'),
      throttling: part('throttling'),
      memory: part('memory'),
      memoryLimits: part('memoryLimits'),
      pids: part('pids'),
      io: part('io'),
      hugetlb: part('hugetlb'),
      pressure: part('pressure'),
      nanoCores: cpu && known.rate.observe(cpu.usage, monotonic),
    };
    known.sample = sample;
    known.parts = parts;
    known.readAt = performance.now();
    return sample;
  }

  #readPart<Name extends PartName>(cgroup: string, known: Known, name: Name): CgroupParts[Name] | undefined {
    const started = performance.now();
    try {
      const part = known.readers[name].read();
      known.failed.delete(name);
      return part;
    } catch (error) {
      // once, as it is read again and again
      if (!known.failed.has(name)) this.#log.warn('cgroup not read', { collector: name, cgroup, error });
      known.failed.add(name);
      return undefined;
    } finally {
      known.durations.set(name, performance.now() - started);
    }
  }
}
