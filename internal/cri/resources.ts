import type { runtime } from '../../api/gen/cri.js';
import type { ResourcesRecord } from '../metadata/records.ts';

/** The limits of a message as a row has them. */
export function resourcesRecord(resources: runtime.v1.LinuxContainerResources): ResourcesRecord {
  const { cpuPeriod, cpuQuota, cpuShares, memoryLimitInBytes, memorySwapLimitInBytes, oomScoreAdj } = resources;
  const { cpusetCpus, cpusetMems, hugepageLimits, unified } = resources;
  return {
    ...{ cpuPeriod, cpuQuota, cpuShares, memoryLimitInBytes, memorySwapLimitInBytes, oomScoreAdj },
    ...{ cpusetCpus, cpusetMems, unified },
    hugepageLimits: hugepageLimits.map(({ pageSize, limit }) => ({ pageSize, limit })),
  };
}

/** What holds after an update: zero and "" leave a field as it is, page sizes and unified keys count each by itself. */
export function mergeResources(held: ResourcesRecord | undefined, asked: ResourcesRecord): ResourcesRecord {
  if (!held) return asked;
  return {
    cpuPeriod: asked.cpuPeriod || held.cpuPeriod,
    cpuQuota: asked.cpuQuota || held.cpuQuota,
    cpuShares: asked.cpuShares || held.cpuShares,
    memoryLimitInBytes: asked.memoryLimitInBytes || held.memoryLimitInBytes,
    memorySwapLimitInBytes: asked.memorySwapLimitInBytes || keptSwap(held, asked.memoryLimitInBytes),
    oomScoreAdj: asked.oomScoreAdj || held.oomScoreAdj,
    cpusetCpus: asked.cpusetCpus || held.cpusetCpus,
    cpusetMems: asked.cpusetMems || held.cpusetMems,
    hugepageLimits: mergeHugepages(held.hugepageLimits, asked.hugepageLimits),
    unified: { ...held.unified, ...asked.unified },
  };
}

/** The swap limit includes the memory limit, so with a new one of these what may be swapped stays. */
function keptSwap(held: ResourcesRecord, memory: bigint): bigint {
  const { memoryLimitInBytes: oldMemory, memorySwapLimitInBytes: oldSwap } = held;
  if (memory === 0n || oldSwap <= 0n || oldMemory <= 0n) return oldSwap;
  return memory < 0n ? memory : memory + oldSwap - oldMemory;
}

type Hugepages = ResourcesRecord['hugepageLimits'];

function mergeHugepages(held: Hugepages, asked: Hugepages): Hugepages {
  const limits = new Map([...held, ...asked].map(({ pageSize, limit }) => [pageSize, limit]));
  return [...limits].map(([pageSize, limit]) => ({ pageSize, limit }));
}
