import type { CgroupMode } from './cgroup-mode.ts';

export interface GroupLimits {
  readonly cpuShares: bigint;
  /** In microseconds a period; 0 and below is no limit. */
  readonly cpuQuota: bigint;
  readonly cpuPeriod: bigint;
  /** In bytes; 0 and below is no limit. */
  readonly memory: bigint;
}

export interface LimitFile {
  readonly controller: 'cpu' | 'memory';
  readonly file: string;
  readonly value: string;
}

const usualPeriod = 100_000n;

/** The files that hold a whole pod to its limits; shares of 0 are left as they are. Pure. */
export function limitFiles(mode: CgroupMode, { cpuShares, cpuQuota, cpuPeriod, memory }: GroupLimits): LimitFile[] {
  const period = cpuPeriod > 0n ? cpuPeriod : usualPeriod;
  const isLimited = cpuQuota > 0n;
  if (mode === 'v2') {
    return [
      ...(cpuShares > 0n ? [{ controller: 'cpu', file: 'cpu.weight', value: String(weight(cpuShares)) } as const] : []),
      { controller: 'cpu', file: 'cpu.max', value: `${isLimited ? cpuQuota : 'max'} ${period}` },
      { controller: 'memory', file: 'memory.max', value: memory > 0n ? String(memory) : 'max' },
    ];
  }
  return [
    ...(cpuShares > 0n ? [{ controller: 'cpu', file: 'cpu.shares', value: String(cpuShares) } as const] : []),
    { controller: 'cpu', file: 'cpu.cfs_period_us', value: String(period) },
    { controller: 'cpu', file: 'cpu.cfs_quota_us', value: isLimited ? String(cpuQuota) : '-1' },
    { controller: 'memory', file: 'memory.limit_in_bytes', value: memory > 0n ? String(memory) : '-1' },
  ];
}

/** 2 to 262144 shares are 1 to 10000 of weight, in a straight line, as kubelets turn them for pods. */
function weight(shares: bigint): bigint {
  const within = shares < 2n ? 2n : shares > 262_144n ? 262_144n : shares;
  return 1n + ((within - 2n) * 9999n) / 262_142n;
}
