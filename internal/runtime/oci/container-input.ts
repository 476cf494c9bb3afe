import type { CdiInput } from './cdi/apply-cdi.ts';
import type { ContainerConfig } from './cri-config.ts';
import type { DeviceNode } from './devices.ts';
import type { HostFacts } from './host-facts.ts';
import type { ImageVolume } from './image-volumes.ts';
import type { HostMount } from './propagation.ts';
import type { SelinuxLabels } from './selinux.ts';
import type { OciBlockIo, OciRlimit } from './spec.ts';
import type { PodUserNamespace } from './user-namespace.ts';

/** Everything that a container's spec is made from. Nothing is looked up on the way: the caller read it before. */
export interface ContainerSpecInput {
  readonly config: ContainerConfig;
  readonly image: ImageConfig;
  readonly sandbox: PodSandbox;
  readonly host: HostFacts;
  /** Absolute, or relative to the bundle. */
  readonly rootfs: string;
  /** For cgroupfs `/parent/id`, for systemd `slice:prefix:id`. */
  readonly cgroupsPath: string;
  readonly accounts: Accounts;
  /** The `pid` namespace file of the container that `target_id` names. */
  readonly targetPidNamespace?: string | undefined;
  /** Host directories for the paths that `imageVolumePaths` gave. */
  readonly imageVolumes?: readonly ImageVolume[] | undefined;
  /** For CRI mounts with `image` set: container path → host directory (image root and sub path already resolved). */
  readonly imageMounts?: ReadonlyMap<string, string> | undefined;
  /** The real paths of CRI mounts' host paths that lead over links: host path as given → real path. */
  readonly realPaths?: ReadonlyMap<string, string> | undefined;
  /** When given, propagation asked for by CRI mounts is checked against these. */
  readonly hostMounts?: readonly HostMount[] | undefined;
  /** The device nodes found at or below each `host_path` of the CRI devices; for privileged ones all of `/dev`. */
  readonly deviceNodes?: readonly DeviceNode[] | undefined;
  /** Of the CDI devices that the container asks for. */
  readonly cdi?: CdiInput | undefined;
  /** The text of the profile that a Localhost seccomp profile names. */
  readonly localhostSeccomp?: string | undefined;
  /** The name of the loaded AppArmor profile that stands for RuntimeDefault. */
  readonly apparmorDefault?: string | undefined;
  /** Which pod and container annotations the handler passes on: names, or prefixes ending in `*`. */
  readonly allowedAnnotations?: readonly string[] | undefined;
  readonly rlimits?: readonly OciRlimit[] | undefined;
  /** Of the block I/O class that the container is in. */
  readonly blockIo?: OciBlockIo | undefined;
  readonly rdtClass?: string | undefined;
  /** 0 or undefined: no limit of the container's own. */
  readonly pidsLimit?: number | undefined;
}

/** The `config` object of an OCI image configuration, as its JSON has it. */
export interface ImageConfig {
  readonly User?: string | null | undefined;
  readonly Env?: readonly string[] | null | undefined;
  readonly Entrypoint?: readonly string[] | null | undefined;
  readonly Cmd?: readonly string[] | null | undefined;
  readonly WorkingDir?: string | null | undefined;
  readonly Volumes?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The image's `/etc/passwd` and `/etc/group`, read under the rootfs with a limit; undefined where there is none. */
export interface Accounts {
  readonly passwd?: string | undefined;
  readonly group?: string | undefined;
}

export interface PodSandbox {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly uid: string;
  readonly hostname: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly namespaces: PodNamespaces;
  /** Host paths of the pod's own files, and of its `/dev/shm`. */
  readonly files: {
    readonly hosts: string;
    readonly resolvConf: string;
    readonly hostname: string;
    readonly shm: string;
  };
  /** The labels of the pod, with its MCS level, on a host with SELinux. */
  readonly selinux?: SelinuxLabels | undefined;
}

/** A pinned namespace, or the host's. Never optional: a forgotten pin must not become the host's namespace. */
export type PodNamespace = 'host' | { readonly path: string };

export interface PodNamespaces {
  readonly network: PodNamespace;
  readonly ipc: PodNamespace;
  readonly uts: PodNamespace;
  readonly user: 'host' | PodUserNamespace;
  /** `private`: each container has its own. */
  readonly pid: PodNamespace | 'private';
}
