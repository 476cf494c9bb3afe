import type { CgroupSample } from '../../monitor/cgroup-sampler.ts';
import type { CpuSample } from '../../monitor/collect/cpu.ts';
import type { MemorySample } from '../../monitor/collect/memory.ts';

/** What several cgroups use together, as far as that can be summed: limits, stall times and devices cannot. Pure. */
export function sumOf(samples: readonly CgroupSample[], now: bigint): CgroupSample {
  const oldest = samples.map(({ at }) => at).toSorted((a, b) => (a < b ? -1 : 1))[0] ?? now;
  const nanoCores = samples.map(sample => sample.nanoCores);
  return {
    at: oldest,
    cpu: samples.reduce((sum, { cpu }) => (cpu ? addCpu(sum, cpu) : sum), noCpu),
    memory: samples.reduce((sum, { memory }) => (memory ? addMemory(sum, memory) : sum), noMemory),
    nanoCores: nanoCores.includes(undefined) ? undefined : nanoCores.reduce((sum = 0n, rate = 0n) => sum + rate, 0n),
  };
}

const noCpu: CpuSample = { usage: 0n };

const addCpu = (a: CpuSample, b: CpuSample): CpuSample => ({ usage: a.usage + b.usage });

const noFaults = { minor: 0, major: 0 };
const noSizes = { usage: 0, workingSet: 0, rss: 0, cache: 0, swap: 0, mappedFile: 0, kernel: 0 };
const noLimits = { limit: Number.POSITIVE_INFINITY, swapLimit: Number.POSITIVE_INFINITY };
const noMemory: MemorySample = {
  ...{ ...noSizes, ...noLimits, activeFile: 0, inactiveFile: 0 },
  ...{ faults: noFaults, ownFaults: noFaults },
};

const addMemory = (a: MemorySample, b: MemorySample): MemorySample => ({
  ...noMemory,
  usage: a.usage + b.usage,
  workingSet: a.workingSet + b.workingSet,
  rss: a.rss + b.rss,
  cache: a.cache + b.cache,
  swap: a.swap + b.swap,
  faults: { minor: a.faults.minor + b.faults.minor, major: a.faults.major + b.faults.major },
});
