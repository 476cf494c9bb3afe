import type { ContainerSpecInput } from '../container-input.ts';
import type { ContainerConfig, LinuxContainerResources, Mount, SecurityContext } from '../cri-config.ts';
import type { HostFacts } from '../host-facts.ts';

export const agentCapabilities = [
  ...['CAP_CHOWN', 'CAP_DAC_OVERRIDE', 'CAP_DAC_READ_SEARCH', 'CAP_FOWNER', 'CAP_FSETID', 'CAP_KILL', 'CAP_SETGID'],
  ...['CAP_SETUID', 'CAP_SETPCAP', 'CAP_NET_BIND_SERVICE', 'CAP_NET_ADMIN', 'CAP_NET_RAW', 'CAP_SYS_CHROOT'],
  ...['CAP_SYS_PTRACE', 'CAP_SYS_ADMIN', 'CAP_MKNOD', 'CAP_AUDIT_WRITE', 'CAP_SETFCAP'],
];

export const host: HostFacts = {
  cgroupMode: 'v2',
  arch: 'amd64',
  kernel: { major: 6, minor: 1 },
  agentCapabilities,
  apparmorEnabled: false,
  selinuxEnabled: false,
  seccompEnabled: true,
  minOomScoreAdj: -1000,
  highestRlimits: {},
  swapAccounting: true,
  hugetlbController: true,
};

export const securityContext = (more: Partial<SecurityContext> = {}): SecurityContext => ({
  privileged: false,
  runAsUsername: '',
  readonlyRootfs: false,
  supplementalGroups: [],
  supplementalGroupsPolicy: 0,
  noNewPrivs: false,
  maskedPaths: [],
  readonlyPaths: [],
  apparmorProfile: '',
  seccompProfilePath: '',
  ...more,
});

export const resources = (more: Partial<LinuxContainerResources> = {}): LinuxContainerResources => ({
  cpuPeriod: 0n,
  cpuQuota: 0n,
  cpuShares: 0n,
  memoryLimitInBytes: 0n,
  oomScoreAdj: 0n,
  cpusetCpus: '',
  cpusetMems: '',
  hugepageLimits: [],
  unified: {},
  memorySwapLimitInBytes: 0n,
  ...more,
});

export const mount = (containerPath: string, hostPath: string, more: Partial<Mount> = {}): Mount => ({
  containerPath,
  hostPath,
  readonly: false,
  propagation: 0,
  uidMappings: [],
  gidMappings: [],
  recursiveReadOnly: false,
  mountOptions: [],
  ...more,
});

export const containerConfig = (more: Partial<ContainerConfig> = {}): ContainerConfig => ({
  metadata: { name: 'web' },
  image: { image: 'sha256:0123', userSpecifiedImage: 'registry.example/web:1' },
  command: [],
  args: [],
  workingDir: '',
  envs: [],
  mounts: [],
  devices: [],
  annotations: {},
  tty: false,
  ...more,
});

export const containerInput = (more: Partial<ContainerSpecInput> = {}): ContainerSpecInput => ({
  config: containerConfig(),
  image: { Cmd: ['/bin/web'] },
  sandbox: {
    id: 'pod1',
    name: 'site',
    namespace: 'default',
    uid: 'uid-1',
    hostname: 'site-0',
    annotations: {},
    namespaces: {
      network: { path: '/run/berth/pins/pod1/net' },
      ipc: { path: '/run/berth/pins/pod1/ipc' },
      uts: { path: '/run/berth/pins/pod1/uts' },
      user: 'host',
      pid: 'private',
    },
    files: {
      hosts: '/run/berth/pods/pod1/hosts',
      resolvConf: '/run/berth/pods/pod1/resolv.conf',
      hostname: '/run/berth/pods/pod1/hostname',
      shm: '/run/berth/pods/pod1/shm',
    },
  },
  host,
  rootfs: 'rootfs',
  cgroupsPath: '/kubepods/poduid-1/c1',
  accounts: {},
  ...more,
});
