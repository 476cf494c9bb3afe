import { runtime } from '../../../../api/gen/cri.js';
import type { ContainerSpecInput, PodNamespaces, PodSandbox } from '../container-input.ts';
import type { ContainerConfig } from '../cri-config.ts';
import type { HostFacts } from '../host-facts.ts';
import { containerInput, host } from './inputs.ts';

type Wire = runtime.v1.IContainerConfig;
type Security = runtime.v1.ILinuxContainerSecurityContext;
type Resources = runtime.v1.ILinuxContainerResources;

const { NamespaceMode, SecurityProfile } = runtime.v1;
const { ProfileType } = SecurityProfile;

/** Every capability that there is, as an agent started by systemd has them. */
export const everyCapability = `AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN
  DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD
  NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT
  SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM`
  .split(/\s+/)
  .map(name => `CAP_${name}`);

/** A node of today: cgroup v2, every capability. */
export const node: HostFacts = { ...host, agentCapabilities: everyCapability };

export const nodeV1: HostFacts = { ...node, cgroupMode: 'v1', kernel: { major: 5, minor: 10 } };

/** A pod as a kubelet names it, and where berth keeps what belongs to it. */
export function pod(
  name: string,
  more: {
    readonly namespace?: string;
    readonly namespaces?: Partial<PodNamespaces>;
    readonly annotations?: Readonly<Record<string, string>>;
  } = {},
): PodSandbox {
  const bundle = '/run/berth/k8s.io/5a0d';
  const namespaces: PodNamespaces = {
    network: { path: `${bundle}/ns/net` },
    ipc: { path: `${bundle}/ns/ipc` },
    uts: { path: `${bundle}/ns/uts` },
    user: 'host',
    pid: 'private',
    ...more.namespaces,
  };
  return {
    id: '5a0d',
    name,
    namespace: more.namespace ?? 'default',
    uid: podUid,
    hostname: namespaces.network === 'host' ? 'node-1' : name,
    annotations: { 'kubernetes.io/config.source': 'api', ...more.annotations },
    namespaces,
    files: {
      hosts: `${bundle}/etc/hosts`,
      resolvConf: `${bundle}/etc/resolv.conf`,
      hostname: `${bundle}/etc/hostname`,
      shm: namespaces.ipc === 'host' ? '/dev/shm' : `${bundle}/shm`,
    },
  };
}

export const podUid = '4f1c9d2e-7a31-4b8e-9c55-0d6f2b9a1e77';
export const podFolder = `/var/lib/kubelet/pods/${podUid}`;
export const volume = (kind: string, name: string): string => `${podFolder}/volumes/kubernetes.io~${kind}/${name}`;

/** What a kubelet masks unless `procMount` says otherwise; it sends the lists for privileged containers too. */
const maskedPaths = `/proc/asound /proc/acpi /proc/interrupts /proc/kcore /proc/keys /proc/latency_stats
  /proc/timer_list /proc/timer_stats /proc/sched_debug /proc/scsi /sys/firmware /sys/devices/virtual/powercap`.split(
  /\s+/,
);
const readonlyPaths = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];

/** The security context of a container that says nothing: unconfined, and root where the image names nobody. */
export const security = (more: Security = {}): Security => ({
  namespaceOptions: { pid: NamespaceMode.CONTAINER, usernsOptions: { mode: NamespaceMode.NODE } },
  runAsUser: { value: 0n },
  seccomp: { profileType: ProfileType.Unconfined },
  maskedPaths,
  readonlyPaths,
  ...more,
});

/** Of a container without requests and limits. */
export const bestEffort: Resources = {
  cpuShares: 2n,
  cpuPeriod: 100_000n,
  oomScoreAdj: 1000n,
  hugepageLimits: [{ pageSize: '2MB' }, { pageSize: '1GB' }],
  unified: { 'memory.oom.group': '1', 'memory.swap.max': '0' },
};

/** With the mounts that every container gets, over the wire and back: what is not said is the wire's default. */
export function kubeletContainer(name: string, more: Wire = {}): ContainerConfig {
  const { linux, mounts, annotations, envs, ...rest } = more;
  const message: Wire = {
    metadata: { name, attempt: 0 },
    image: { image: 'sha256:8b1d', userSpecifiedImage: `registry.example/${name}:1` },
    labels: {
      'io.kubernetes.container.name': name,
      'io.kubernetes.pod.namespace': 'default',
      'io.kubernetes.pod.uid': podUid,
    },
    annotations: {
      'io.kubernetes.container.hash': '7f3b0d52',
      'io.kubernetes.container.restartCount': '0',
      'io.kubernetes.container.terminationMessagePath': '/dev/termination-log',
      'io.kubernetes.pod.terminationGracePeriod': '30',
      ...annotations,
    },
    envs: [
      ...(envs ?? []),
      { key: 'KUBERNETES_SERVICE_HOST', value: Buffer.from('10.96.0.1') },
      { key: 'KUBERNETES_SERVICE_PORT', value: Buffer.from('443') },
    ],
    mounts: [
      ...(mounts ?? []),
      { containerPath: '/etc/hosts', hostPath: `${podFolder}/etc-hosts` },
      { containerPath: '/dev/termination-log', hostPath: `${podFolder}/containers/${name}/1b2c3d4e` },
    ],
    logPath: `${name}/0.log`,
    linux: { securityContext: security(), resources: bestEffort, ...linux },
    ...rest,
  };
  const { ContainerConfig } = runtime.v1;
  return ContainerConfig.decode(ContainerConfig.encode(message).finish());
}

/** On `node`, with cgroupfs as the driver; each field can be said otherwise. */
export function kubeletInput(
  config: ContainerConfig,
  more: Partial<ContainerSpecInput> & { readonly qos?: 'guaranteed' | 'burstable' | 'besteffort' } = {},
): ContainerSpecInput {
  const { qos = 'besteffort', ...rest } = more;
  const parent = qos === 'guaranteed' ? '' : `/${qos}`;
  return containerInput({
    config,
    host: node,
    sandbox: pod(config.metadata?.name ?? ''),
    rootfs: '/run/berth/k8s.io/c0de/rootfs',
    cgroupsPath: `/kubepods${parent}/pod${podUid}/c0de`,
    accounts: { passwd: 'root:x:0:0:root:/root:/bin/sh\n', group: 'root:x:0:\n' },
    ...rest,
  });
}

/** The service account's token, as nearly every container has it. */
export const token: runtime.v1.IMount = {
  containerPath: '/var/run/secrets/kubernetes.io/serviceaccount',
  hostPath: volume('projected', 'kube-api-access-x7v2k'),
  readonly: true,
};
