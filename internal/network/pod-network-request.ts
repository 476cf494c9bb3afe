import type { Bandwidth } from './bandwidth.ts';

export interface PortMapping {
  /** 0 means that the port is not mapped. */
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  /** Empty for every address of the host. */
  readonly hostIp: string;
}

export interface PodDns {
  readonly servers: readonly string[];
  readonly searches: readonly string[];
  readonly options: readonly string[];
}

export interface IpRange {
  readonly subnet: string;
  readonly rangeStart?: string;
  readonly rangeEnd?: string;
  readonly gateway?: string;
}

/** The pod, its network namespace, and what it asks of the networks it is attached to. */
export interface PodNetworkRequest {
  readonly sandboxId: string;
  /** Empty, or a path of nothing, when the namespace is gone: DEL only. */
  readonly netnsPath: string;
  /** Of Kubernetes. */
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly portMappings?: readonly PortMapping[];
  readonly bandwidth?: Bandwidth | undefined;
  readonly dns?: PodDns | undefined;
  readonly ipRanges?: readonly (readonly IpRange[])[];
  readonly cgroupPath?: string | undefined;
  readonly aliases?: readonly string[];
}
