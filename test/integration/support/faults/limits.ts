import { existsSync } from 'node:fs';
import { badSpec, badStart, creating, type FaultRow, limited, onV1, precondition, starting } from './row.ts';

export const limitRows: readonly FaultRow[] = [
  creating(
    'an oom score beyond 1000',
    limited({ oomScoreAdj: 1001n }),
    badSpec('oom_score_adj 1001 is not between -1000 and 1000'),
  ),
  creating(
    'an oom score below -1000',
    limited({ oomScoreAdj: -1001n }),
    badSpec('oom_score_adj -1001 is not between -1000 and 1000'),
  ),
  creating('negative cpu shares', limited({ cpuShares: -2n }), badSpec('cpu_shares -2 is negative')),
  creating('a negative cpu period', limited({ cpuPeriod: -1n }), badSpec('cpu_period -1 is negative')),
  creating(
    'a cpu list that is none',
    limited({ cpusetCpus: 'all' }),
    badSpec('cpuset_cpus "all" is not a list like 0-3,8'),
  ),
  creating(
    'a memory node list that is none',
    limited({ cpusetMems: '0;1' }),
    badSpec('cpuset_mems "0;1" is not a list like 0-3,8'),
  ),
  creating(
    'a swap limit below the memory limit',
    limited({ memoryLimitInBytes: 2n ** 26n, memorySwapLimitInBytes: 2n ** 25n }),
    badSpec('memory_swap_limit_in_bytes 33554432 is below memory_limit_in_bytes 67108864, it includes it'),
  ),
  creating(
    'a block I/O class, where none is configured',
    { annotations: { 'io.kubernetes.cri.blockio-class': 'slow' } },
    precondition(
      'could not make the spec of container "NAME" of pod "POD": block I/O class "slow" is asked for, and runtime.blockio_config names no file of classes',
    ),
  ),
  creating(
    'an RDT class, where the machine has none',
    { annotations: { 'io.kubernetes.cri.rdt-class': 'gold' } },
    precondition(
      'could not make the spec of container "NAME" of pod "POD": RDT class "gold" is asked for, and this machine has no resctrl file system at "/sys/fs/resctrl"',
    ),
    existsSync('/sys/fs/resctrl/schemata') && 'this machine has RDT',
  ),
  ...[
    creating(
      'a unified resource on cgroup v1',
      limited({ unified: { 'memory.high': '1' } }),
      badSpec('unified resource "memory.high" needs cgroup v2, this node has hybrid'),
    ),
    starting(
      'a memory limit too small to start in',
      ['true'],
      badStart('the memory limit of 4096 bytes is below what is in use, raise it'),
      limited({ memoryLimitInBytes: 4096n }),
    ),
    starting(
      'cpus that the machine does not have',
      ['true'],
      badStart('the cgroup\'s "cpuset.cpus" does not take "4000": numerical result out of range'),
      limited({ cpusetCpus: '4000' }),
    ),
    starting(
      'memory nodes that the machine does not have',
      ['true'],
      badStart('the cgroup\'s "cpuset.mems" does not take "900": invalid argument'),
      limited({ cpusetMems: '900' }),
    ),
    starting(
      'a cpu quota below a millisecond',
      ['true'],
      badStart('the cgroup\'s "cpu.cfs_quota_us" does not take "10": invalid argument'),
      limited({ cpuQuota: 10n, cpuPeriod: 100_000n }),
    ),
    starting(
      'a cpu period beyond a second',
      ['true'],
      badStart('the cgroup\'s "cpu.cfs_period_us" does not take "5000000": invalid argument'),
      limited({ cpuQuota: 1000n, cpuPeriod: 5_000_000n }),
    ),
  ].map(row => ({ ...row, ...onV1 })),
];
