/**
 * What the spec builder reads of the CRI's messages: narrow shapes that a decoded `runtime.v1` message fits, so that
 * the builder stays free of the wire. 64-bit numbers are bigint; a sub-message that was not sent is null or undefined.
 */
type Maybe<T> = T | null | undefined;

export interface ContainerConfig {
  readonly metadata?: Maybe<{ readonly name: string }>;
  readonly image?: Maybe<ImageSpec>;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly workingDir: string;
  readonly envs: readonly KeyValue[];
  readonly mounts: readonly Mount[];
  readonly devices: readonly Device[];
  readonly annotations: Readonly<Record<string, string>>;
  readonly tty: boolean;
  readonly linux?: Maybe<LinuxContainerConfig>;
}

export interface LinuxContainerConfig {
  readonly resources?: Maybe<LinuxContainerResources>;
  readonly securityContext?: Maybe<SecurityContext>;
}

export interface ImageSpec {
  readonly image: string;
  readonly userSpecifiedImage: string;
}

/** An environment variable; the kubelet may send bytes that are no UTF-8. */
export interface KeyValue {
  readonly key: string;
  readonly value: Uint8Array;
}

export const mountPropagation = { private: 0, hostToContainer: 1, bidirectional: 2 } as const;

export interface Mount {
  readonly containerPath: string;
  readonly hostPath: string;
  readonly readonly: boolean;
  readonly propagation: number;
  readonly uidMappings: readonly IdMapping[];
  readonly gidMappings: readonly IdMapping[];
  readonly recursiveReadOnly: boolean;
  readonly image?: Maybe<{ readonly image: string }>;
  readonly mountOptions: readonly string[];
}

export interface IdMapping {
  readonly containerId: number;
  readonly hostId: number;
  readonly length: number;
}

export interface Device {
  readonly containerPath: string;
  readonly hostPath: string;
  readonly permissions: string;
}

export interface LinuxContainerResources {
  readonly cpuPeriod: bigint;
  readonly cpuQuota: bigint;
  readonly cpuShares: bigint;
  readonly memoryLimitInBytes: bigint;
  readonly oomScoreAdj: bigint;
  readonly cpusetCpus: string;
  readonly cpusetMems: string;
  readonly hugepageLimits: readonly { readonly pageSize: string; readonly limit: bigint }[];
  readonly unified: Readonly<Record<string, string>>;
  readonly memorySwapLimitInBytes: bigint;
}

export const profileType = { runtimeDefault: 0, unconfined: 1, localhost: 2 } as const;

export interface SecurityProfile {
  readonly profileType: number;
  readonly localhostRef: string;
}

export const supplementalGroupsPolicy = { merge: 0, strict: 1 } as const;

export interface SecurityContext {
  readonly capabilities?: Maybe<Capability>;
  readonly privileged: boolean;
  readonly namespaceOptions?: Maybe<NamespaceOption>;
  readonly selinuxOptions?: Maybe<SELinuxOption>;
  readonly runAsUser?: Maybe<{ readonly value: bigint }>;
  readonly runAsGroup?: Maybe<{ readonly value: bigint }>;
  readonly runAsUsername: string;
  readonly readonlyRootfs: boolean;
  readonly supplementalGroups: readonly bigint[];
  readonly supplementalGroupsPolicy: number;
  readonly noNewPrivs: boolean;
  readonly maskedPaths: readonly string[];
  readonly readonlyPaths: readonly string[];
  readonly seccomp?: Maybe<SecurityProfile>;
  readonly apparmor?: Maybe<SecurityProfile>;
  /** Deprecated in the CRI: `runtime/default`, `unconfined` or `localhost/<name>`. */
  readonly apparmorProfile: string;
  /** Deprecated in the CRI: `runtime/default`, `unconfined`, "" or `localhost/<absolute path>`. */
  readonly seccompProfilePath: string;
}

export interface Capability {
  readonly addCapabilities: readonly string[];
  readonly dropCapabilities: readonly string[];
  readonly addAmbientCapabilities: readonly string[];
}

export interface SELinuxOption {
  readonly user: string;
  readonly role: string;
  readonly type: string;
  readonly level: string;
}

export const namespaceMode = { pod: 0, container: 1, node: 2, target: 3 } as const;

export interface NamespaceOption {
  readonly network: number;
  readonly pid: number;
  readonly ipc: number;
  readonly targetId: string;
  readonly usernsOptions?: Maybe<UserNamespaceOptions>;
}

export interface UserNamespaceOptions {
  readonly mode: number;
  readonly uids: readonly IdMapping[];
  readonly gids: readonly IdMapping[];
}
