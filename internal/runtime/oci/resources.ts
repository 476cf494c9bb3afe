import type { LinuxContainerResources } from './cri-config.ts';
import type { HostFacts } from './host-facts.ts';
import { invalidArgument } from './invalid-argument.ts';
import type { OciResources } from './spec.ts';

type CgroupFacts = Pick<HostFacts, 'cgroupMode' | 'swapAccounting' | 'hugetlbController'>;

/**
 * The cgroup limits of a container, for its creation and for a later update: zero and "" mean "not said" and are left
 * out. OCI runtimes turn shares and quota into cgroup v2's weight and max themselves.
 */
export function linuxResources(asked: LinuxContainerResources | null | undefined, facts: CgroupFacts): OciResources {
  if (!asked) return {};
  const cpu = cpuLimits(asked);
  const memory = memoryLimits(asked, facts.swapAccounting);
  const hugepageLimits = facts.hugetlbController ? asked.hugepageLimits.map(hugepageLimit) : [];
  const unified = unifiedLimits(asked.unified, facts.cgroupMode);
  return {
    ...(isEmpty(cpu) ? {} : { cpu }),
    ...(isEmpty(memory) ? {} : { memory }),
    ...(hugepageLimits.length > 0 ? { hugepageLimits } : {}),
    ...(isEmpty(unified) ? {} : { unified }),
  };
}

const isEmpty = (object: object): boolean => Object.keys(object).length === 0;

function cpuLimits(asked: LinuxContainerResources): NonNullable<OciResources['cpu']> {
  return {
    ...(asked.cpuShares !== 0n && { shares: positive(asked.cpuShares, 'cpu_shares') }),
    // A negative quota takes the limit away.
    ...(asked.cpuQuota !== 0n && { quota: safeNumber(asked.cpuQuota) }),
    ...(asked.cpuPeriod !== 0n && { period: positive(asked.cpuPeriod, 'cpu_period') }),
    ...(asked.cpusetCpus !== '' && { cpus: cpuList(asked.cpusetCpus, 'cpuset_cpus') }),
    ...(asked.cpusetMems !== '' && { mems: cpuList(asked.cpusetMems, 'cpuset_mems') }),
  };
}

/** `swap` is memory and swap together, in the CRI and in the OCI spec, on both cgroup versions. */
function memoryLimits(asked: LinuxContainerResources, swapAccounting: boolean): NonNullable<OciResources['memory']> {
  const { memoryLimitInBytes: limit, memorySwapLimitInBytes: swap } = asked;
  if (limit > 0n && swap > 0n && swap < limit) {
    throw invalidArgument(`memory_swap_limit_in_bytes ${swap} is below memory_limit_in_bytes ${limit}, it includes it`);
  }
  return {
    ...(limit !== 0n && { limit: safeNumber(limit) }),
    ...(swap !== 0n && swapAccounting && { swap: safeNumber(swap) }),
  };
}

function hugepageLimit({ pageSize, limit }: LinuxContainerResources['hugepageLimits'][number]) {
  // The size becomes part of a file name.
  if (!/^[1-9][0-9]*[KMG]B$/.test(pageSize)) {
    throw invalidArgument(`hugepage size ${JSON.stringify(pageSize)} is not of the form 2MB or 1GB`);
  }
  return { pageSize, limit: safeNumber(limit) };
}

function unifiedLimits(
  asked: Readonly<Record<string, string>>,
  cgroupMode: HostFacts['cgroupMode'],
): Readonly<Record<string, string>> {
  const keys = Object.keys(asked);
  if (keys.length > 0 && cgroupMode !== 'v2') {
    throw invalidArgument(`unified resource "${keys[0]}" needs cgroup v2, this node has ${cgroupMode}`);
  }
  const refused = keys.find(key => !/^[a-zA-Z0-9_]+(\.[a-zA-Z0-9_-]+)+$/.test(key) || asked[key]?.includes('\0'));
  if (refused !== undefined) throw invalidArgument(`unified resource ${JSON.stringify(refused)} is no cgroup v2 file`);
  return { ...asked };
}

function positive(value: bigint, field: string): number {
  if (value < 0n) throw invalidArgument(`${field} ${value} is negative`);
  return safeNumber(value);
}

function cpuList(text: string, field: string): string {
  if (!/^[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*$/.test(text)) {
    throw invalidArgument(`${field} ${JSON.stringify(text)} is not a list like 0-3,8`);
  }
  return text;
}

const largest = BigInt(Number.MAX_SAFE_INTEGER);

/** JSON numbers end at 2^53; a limit above 8 PiB is none on any machine. */
const safeNumber = (value: bigint): number => Number(value > largest ? largest : value < -1n ? -1n : value);
