import { type InfraAnnotationsInput, infraAnnotations } from '../annotations.ts';
import { noCapabilities } from '../capabilities.ts';
import type { PodNamespaces, PodSandbox } from '../container-input.ts';
import { defaultDeviceRules } from '../devices.ts';
import { defaultPath } from '../environment.ts';
import type { HostFacts } from '../host-facts.ts';
import { protectedPaths } from '../masked-paths.ts';
import { idMappings, userNamespace } from '../namespaces.ts';
import { clampOomScoreAdj } from '../oom-score.ts';
import { defaultSeccompProfile } from '../seccomp-default.ts';
import { resolveSeccomp } from '../seccomp-profile.ts';
import { selinuxLabels } from '../selinux.ts';
import { type OciMount, type OciNamespace, type OciSpec, ociVersion } from '../spec.ts';

/** The process that holds a pod's shared pid namespace open and reaps its orphans. It may do nothing else. */
export function infraSpec(
  input: InfraAnnotationsInput & {
    readonly sandbox: Pick<PodSandbox, 'selinux'>;
    readonly namespaces: Omit<PodNamespaces, 'pid'>;
    readonly host: HostFacts;
    /** A directory that holds `/catatonit`, and `/proc`, `/dev` and `/sys` to mount on. */
    readonly rootfs: string;
    readonly cgroupsPath: string;
  },
): OciSpec {
  const { host, sandbox } = input;
  const labels = selinuxLabels(undefined, host.selinuxEnabled, sandbox.selinux);
  const facts = { arch: host.arch, kernel: host.kernel, capabilities: [] };
  return {
    ociVersion,
    process: {
      terminal: false,
      user: { uid: 0, gid: 0, additionalGids: [0] },
      args: ['/catatonit', '-P'],
      env: [`PATH=${defaultPath}`],
      cwd: '/',
      capabilities: noCapabilities,
      noNewPrivileges: true,
      ...(labels && { selinuxLabel: labels.process }),
      oomScoreAdj: clampOomScoreAdj(-998n, host.minOomScoreAdj).score,
    },
    root: { path: input.rootfs, readonly: true },
    mounts: infraMounts,
    annotations: infraAnnotations(input),
    linux: {
      namespaces: infraNamespaces(input.namespaces),
      ...idMappings(input.namespaces.user),
      devices: [],
      cgroupsPath: input.cgroupsPath,
      resources: { devices: defaultDeviceRules },
      ...(host.seccompEnabled && { seccomp: resolveSeccomp(defaultSeccompProfile, facts) }),
      ...protectedPaths(undefined),
      ...(labels && { mountLabel: labels.mount }),
    },
  };
}

const infraMounts: readonly OciMount[] = [
  { destination: '/proc', type: 'proc', source: 'proc', options: ['nosuid', 'noexec', 'nodev'] },
  { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'noexec', 'mode=755', 'size=64k'] },
];

function infraNamespaces({ user, network, ipc, uts }: Omit<PodNamespaces, 'pid'>): OciNamespace[] {
  const joined = Object.entries({ network, ipc, uts } as const) as ['network' | 'ipc' | 'uts', typeof network][];
  return [
    ...userNamespace(user),
    { type: 'mount' },
    { type: 'pid' },
    ...joined.flatMap(([type, pod]) => (pod === 'host' ? [] : [{ type, path: pod.path }])),
  ];
}
