/** All times are nanoseconds since the epoch. */
export type Nanos = bigint;

export type NamespaceMode = 'pod' | 'container' | 'node' | 'target';

export interface PortMapping {
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  readonly containerPort: number;
  readonly hostPort: number;
  readonly hostIp: string;
}

/** A run of ids inside a user namespace and where it begins outside. */
export interface IdRangeRecord {
  readonly containerId: number;
  readonly hostId: number;
  readonly size: number;
}

export interface IdMapRecord {
  readonly uids: readonly IdRangeRecord[];
  readonly gids: readonly IdRangeRecord[];
}

export interface SelinuxLabelsRecord {
  readonly process: string;
  readonly mount: string;
}

/**
 * A pod sandbox as written down. Its row comes before anything else of the sandbox and goes after the last of it;
 * the state is derived: see `sandboxIsReady`.
 */
export interface SandboxRecord {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly uid: string;
  readonly attempt: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** As the client named it: '' is the default handler. */
  readonly handler: string;
  readonly createdAt: Nanos;
  /** The start of the kernel in which it was made, which it does not outlive; absent in rows of older agents. */
  readonly boot?: string;
  readonly hostname: string;
  readonly logDirectory: string;
  /** Below the cgroup mount, or a slice with the systemd driver. */
  readonly cgroupParent: string;
  /** The agent made the cgroup parent because the client named none, so the agent removes it. */
  readonly ownsCgroup: boolean;
  /** What the client says of the pod as a whole: the sum of its containers, and what the runtime itself takes beside it. */
  readonly resources?: ResourcesRecord;
  readonly overhead?: ResourcesRecord;
  readonly namespaces: { readonly network: NamespaceMode; readonly pid: NamespaceMode; readonly ipc: NamespaceMode };
  /** The map of the pod's own user namespace; absent where it has none. */
  readonly userNamespace?: IdMapRecord;
  /** On a node with SELinux; the level is no other pod's. */
  readonly selinux?: SelinuxLabelsRecord;
  readonly portMappings: readonly PortMapping[];
  /** CNI DEL is owed while this is true: set before ADD, cleared when the sandbox is down. */
  readonly attached: boolean;
  readonly ips: readonly string[];
  /** Set once every part of the sandbox stands. */
  readonly readyAt?: Nanos;
  /** Set when the sandbox stopped, or was found dead. */
  readonly stoppedAt?: Nanos;
  /** Set when nothing of a stopped sandbox stands any more. */
  readonly downAt?: Nanos;
}

export interface MountRecord {
  readonly containerPath: string;
  readonly hostPath: string;
  readonly readonly: boolean;
  readonly recursiveReadOnly: boolean;
  readonly selinuxRelabel: boolean;
  readonly propagation: number;
  /** Mounted in place of a host path: as the client named it, and the id that this was then. */
  readonly image?: { readonly spec: string; readonly userSpecified: string; readonly id: string };
  readonly imageSubPath?: string;
}

export interface ResourcesRecord {
  readonly cpuPeriod: bigint;
  readonly cpuQuota: bigint;
  readonly cpuShares: bigint;
  readonly memoryLimitInBytes: bigint;
  readonly memorySwapLimitInBytes: bigint;
  readonly oomScoreAdj: bigint;
  readonly cpusetCpus: string;
  readonly cpusetMems: string;
  readonly hugepageLimits: readonly { readonly pageSize: string; readonly limit: bigint }[];
  readonly unified: Readonly<Record<string, string>>;
}

export interface UserRecord {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
}

/** A container as written down; its CRI state is derived: see `containerState`. */
export interface ContainerRecord {
  readonly id: string;
  readonly sandboxId: string;
  readonly name: string;
  readonly attempt: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly image: { readonly spec: string; readonly userSpecified: string; readonly id: string; readonly ref: string };
  readonly createdAt: Nanos;
  readonly mounts: readonly MountRecord[];
  /** Absolute; never empty: a kubelet that reads an empty one deletes files by the pattern `*`. */
  readonly logPath: string;
  readonly tty: boolean;
  readonly stdin: boolean;
  readonly stdinOnce: boolean;
  readonly stopSignal: number;
  readonly resources?: ResourcesRecord;
  readonly user?: UserRecord;
  /** Set once everything that CreateContainer makes stands. */
  readonly readyAt?: Nanos;
  readonly startedAt?: Nanos;
  readonly finishedAt?: Nanos;
  readonly pid?: number;
  readonly exitCode?: number;
  readonly reason?: string;
  readonly message?: string;
  /** Of one that is OOMKilled: whose memory limit was reached. */
  readonly oomLimit?: 'container' | 'pod' | 'node' | 'unknown';
}

/** The ids of the images that the container needs: the one it is made of, and those that are mounted. */
export const imagesOf = ({ image, mounts }: ContainerRecord): string[] => [
  image.id,
  ...mounts.flatMap(mount => (mount.image ? [mount.image.id] : [])),
];

export const sandboxIsReady = (record: SandboxRecord): boolean =>
  record.readyAt !== undefined && record.stoppedAt === undefined;

/** Something of it may stand that is to go: it has stopped and is not down, or it never came to be. */
export const sandboxOwesTeardown = (record: SandboxRecord): boolean =>
  !sandboxIsReady(record) && record.downAt === undefined;

export type ContainerState = 'created' | 'running' | 'exited';

export function containerState(record: ContainerRecord): ContainerState {
  if (record.finishedAt !== undefined) return 'exited';
  return record.startedAt === undefined ? 'created' : 'running';
}
