import type { ContainerSpecInput } from '../../container-input.ts';
import { bestEffort, kubeletContainer, kubeletInput, node, nodeV1, podUid, security, volume } from '../kubelet.ts';

const { unified: _unified, ...bestEffortV1 } = bestEffort;
const uidInSlice = podUid.replaceAll('-', '_');

/** Every class of service, on both cgroup versions and with both drivers. */
export const limits: Readonly<Record<string, ContainerSpecInput>> = {
  'guaranteed-with-cpuset': kubeletInput(
    kubeletContainer('trader', {
      command: ['/trader'],
      linux: {
        securityContext: security(),
        resources: {
          ...bestEffort,
          cpuShares: 2048n,
          cpuQuota: -1n,
          cpusetCpus: '2-3',
          cpusetMems: '0',
          memoryLimitInBytes: 4_294_967_296n,
          oomScoreAdj: -997n,
        },
      },
    }),
    { qos: 'guaranteed' },
  ),

  'burstable-unified-v2': kubeletInput(
    kubeletContainer('cache', {
      command: ['/cache'],
      linux: {
        securityContext: security(),
        resources: {
          ...bestEffort,
          cpuShares: 512n,
          memoryLimitInBytes: 1_073_741_824n,
          oomScoreAdj: 968n,
          unified: {
            'memory.high': '1020055552',
            'memory.low': '536870912',
            'memory.oom.group': '1',
            'memory.swap.max': '268435456',
          },
        },
      },
    }),
    { qos: 'burstable' },
  ),

  hugepages: kubeletInput(
    kubeletContainer('dpdk', {
      command: ['/dpdk'],
      mounts: [{ containerPath: '/hugepages', hostPath: volume('empty-dir', 'hugepages') }],
      linux: {
        securityContext: security({ capabilities: { addCapabilities: ['IPC_LOCK'] } }),
        resources: {
          ...bestEffort,
          cpuShares: 2048n,
          cpuQuota: 200_000n,
          memoryLimitInBytes: 1_073_741_824n,
          oomScoreAdj: -997n,
          hugepageLimits: [
            { pageSize: '2MB', limit: 104_857_600n },
            { pageSize: '1GB', limit: 0n },
          ],
        },
      },
    }),
    { qos: 'guaranteed' },
  ),

  'systemd-driver': kubeletInput(kubeletContainer('batch', { command: ['/batch'] }), {
    cgroupsPath: `kubepods-besteffort-pod${uidInSlice}.slice:berth:c0de`,
    pidsLimit: 1024,
    rlimits: [{ type: 'RLIMIT_NOFILE', soft: 1024, hard: 524_288 }],
  }),

  'cgroup-v1': kubeletInput(
    kubeletContainer('legacy', {
      command: ['/legacy'],
      linux: {
        securityContext: security(),
        resources: {
          ...bestEffortV1,
          cpuShares: 256n,
          cpuQuota: 50_000n,
          memoryLimitInBytes: 268_435_456n,
          memorySwapLimitInBytes: 268_435_456n,
          oomScoreAdj: 984n,
        },
      },
    }),
    { qos: 'burstable', host: nodeV1 },
  ),

  'agent-of-few-capabilities': kubeletInput(
    kubeletContainer('critical', {
      command: ['/critical'],
      linux: { securityContext: security(), resources: { ...bestEffort, oomScoreAdj: -997n } },
    }),
    {
      host: {
        ...node,
        agentCapabilities: ['CAP_CHOWN', 'CAP_SETGID', 'CAP_SETUID', 'CAP_SYS_ADMIN'],
        minOomScoreAdj: 100,
        swapAccounting: false,
        hugetlbController: false,
      },
    },
  ),
};
