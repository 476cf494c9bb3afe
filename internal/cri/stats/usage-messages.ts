import type { runtime } from '../../../api/gen/cri.js';
import type { CgroupSample } from '../../monitor/cgroup-sampler.ts';
import type { MemorySample } from '../../monitor/collect/memory.ts';
import type { Pressure, Stall } from '../../monitor/collect/pressure.ts';

/** The parts of a container's or a pod's numbers that a cgroup tells; what it does not tell is left out, and is not 0. */
export interface UsageMessages {
  readonly cpu?: runtime.v1.ICpuUsage;
  readonly memory?: runtime.v1.IMemoryUsage;
  readonly swap?: runtime.v1.ISwapUsage;
  readonly io?: runtime.v1.IIoUsage;
}

export const count = (value: number | bigint): runtime.v1.IUInt64Value => ({
  value: typeof value === 'bigint' ? value : BigInt(Math.max(0, Math.trunc(value))),
});

export function toUsage(sample: CgroupSample): UsageMessages {
  const { at: timestamp, cpu, nanoCores, memory, pressure } = sample;
  return {
    ...(cpu && {
      cpu: {
        timestamp,
        usageCoreNanoSeconds: count(cpu.usage),
        ...(nanoCores !== undefined && { usageNanoCores: count(nanoCores) }),
        ...(pressure?.cpu && { psi: toPsi(pressure.cpu) }),
      },
    }),
    ...(memory && {
      memory: { ...toMemory(memory, timestamp), ...(pressure?.memory && { psi: toPsi(pressure.memory) }) },
      swap: toSwap(memory, timestamp),
    }),
    ...(pressure?.io && { io: { timestamp, psi: toPsi(pressure.io) } }),
  };
}

function toMemory(memory: MemorySample, timestamp: bigint): runtime.v1.IMemoryUsage {
  const { usage, workingSet, rss, limit, faults } = memory;
  return {
    timestamp,
    workingSetBytes: count(workingSet),
    ...(Number.isFinite(limit) && { availableBytes: count(limit - workingSet) }),
    usageBytes: count(usage),
    rssBytes: count(rss),
    pageFaults: count(faults.minor),
    majorPageFaults: count(faults.major),
  };
}

function toSwap({ swap, swapLimit }: MemorySample, timestamp: bigint): runtime.v1.ISwapUsage {
  return {
    timestamp,
    ...(Number.isFinite(swapLimit) && { swapAvailableBytes: count(swapLimit - swap) }),
    swapUsageBytes: count(swap),
  };
}

const toPsi = ({ some, full }: Pressure): runtime.v1.IPsiStats => ({ Some: toPsiData(some), Full: toPsiData(full) });

/** The kernel counts microseconds, the CRI nanoseconds. */
const toPsiData = ({ total, avg10, avg60, avg300 }: Stall): runtime.v1.IPsiData => ({
  Total: BigInt(total) * 1000n,
  Avg10: avg10,
  Avg60: avg60,
  Avg300: avg300,
});
