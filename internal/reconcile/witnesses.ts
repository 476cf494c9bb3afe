/** What one witness saw, or why it could not be asked: then nothing is concluded that would rest on it. */
export type Witness<T> = { readonly seen: T } | { readonly unknown: string };

export type PodState = 'making' | 'ready' | 'stopping' | 'down';
export type ContainerState = 'making' | 'created' | 'running' | 'exited';

/** A sandbox as it is written down. */
export interface PodRow {
  readonly id: string;
  /** `namespace/name`, as people know it. */
  readonly name: string;
  readonly state: PodState;
  /** CNI DEL is owed. */
  readonly attached: boolean;
}

/** A container as it is written down. */
export interface ContainerRow {
  readonly id: string;
  readonly podId: string;
  readonly name: string;
  readonly state: ContainerState;
  /** Its handler keeps the bundles of dead shims, to be looked into. */
  readonly keepsBundle: boolean;
}

export interface Rows {
  readonly pods: readonly PodRow[];
  readonly containers: readonly ContainerRow[];
}

/** What stands in the agent's folder of bundles. */
export interface BundleSeen {
  readonly path: string;
  /** Of the pod or container. */
  readonly id: string;
  /** What its records say: of a pod's own bundle its id. Undefined where there are none, or a row knows. */
  readonly podId: string | undefined;
}

export interface StateFolder {
  readonly bundles: readonly BundleSeen[];
  /** Paths of bundles whose removal was begun. */
  readonly halfDeleted: readonly string[];
  /** Paths of what is nothing of this agent. */
  readonly foreign: readonly string[];
}

/** With both, it is that process and no later one. */
export interface ProcessSeen {
  readonly pid: number;
  /** In clock ticks after boot. */
  readonly started: bigint;
}

/** A shim that the runtime is connected to. */
export interface OpenShim extends ProcessSeen {
  readonly podId: string;
  readonly isAlive: boolean;
}

/** A process whose command line says that it is a shim of this agent. */
export interface ShimProcess extends ProcessSeen {
  readonly podId: string;
}

/** A process that keeps the pipes of a container open. */
export interface HolderProcess extends ProcessSeen {
  readonly containerId: string;
}

export interface Processes {
  readonly shims: readonly ShimProcess[];
  readonly holders: readonly HolderProcess[];
  /** How many shims there are of others, by the address of their agent. */
  readonly foreign: ReadonlyMap<string, number>;
}

/** What the runtime has in its list: a container, or the infra process of a pod. */
export interface TaskSeen {
  readonly id: string;
  readonly podId: string;
  readonly pid: number;
  readonly hasExited: boolean;
  readonly hasCgroup: boolean;
  readonly isMonitored: boolean;
}

/** A cgroup that is, or looks like, one of a pod or container here. Paths are below the mount. */
export interface CgroupSeen {
  readonly path: string;
  /** Of the container, of the pod whose infra process is in it, or of the pod that has it to itself. */
  readonly id: string;
  /** `pod` is one that the agent made for a pod, and holds those of its containers. */
  readonly of: 'pod' | 'container' | 'foreign';
  /** In a pod's own only those that are in none below it. */
  readonly processes: readonly number[];
  /** Something runs in it or below. */
  readonly isPopulated: boolean;
}

export interface MountSeen {
  readonly path: string;
  readonly kind: 'namespace' | 'mount';
  /** The pod or container in whose bundle or writable folder it is. */
  readonly id: string;
  /** Where in the folder: `ns/net`, `rootfs`. */
  readonly part: string;
}

/** Where shims of known pods would listen. */
export interface SocketSeen {
  readonly path: string;
  readonly podId: string;
  readonly isBound: boolean;
}

/** A folder of a container, or pod, below the root. */
export interface FolderSeen {
  readonly path: string;
  readonly id: string;
  /** `oci` is the state that an OCI runtime keeps of one that it has made. */
  readonly of: 'layer' | 'volumes' | 'work' | 'oci' | 'foreign';
}

/** What no image, container or pull needs of the image store. */
export interface ImageGarbage {
  readonly blobs: number;
  readonly layers: number;
}

/** A pod for which CNI plugins were asked to add something, and have not deleted it yet. */
export interface AttachmentSeen {
  readonly podId: string;
  /** What they hold, as far as it is known. */
  readonly detail: string;
}

/** All that is looked at, as it was in about one moment. */
export interface Witnesses {
  readonly rows: Rows;
  /** Of pods and containers that somebody is working on, or that are not recovered yet: nothing is said of them. */
  readonly busy: ReadonlySet<string>;
  readonly openShims: readonly OpenShim[];
  readonly tasks: readonly TaskSeen[];
  readonly state: Witness<StateFolder>;
  readonly processes: Witness<Processes>;
  readonly cgroups: Witness<readonly CgroupSeen[]>;
  readonly mounts: Witness<readonly MountSeen[]>;
  readonly sockets: Witness<readonly SocketSeen[]>;
  readonly folders: Witness<readonly FolderSeen[]>;
  readonly attachments: Witness<readonly AttachmentSeen[]>;
  readonly garbage: Witness<ImageGarbage>;
}

/** What a witness saw; nothing of one that could not be asked. */
export const seenBy = <T, R>(witness: Witness<T>, body: (seen: T) => readonly R[]): readonly R[] =>
  'seen' in witness ? body(witness.seen) : [];
