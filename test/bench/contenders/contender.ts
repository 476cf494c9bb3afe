import type { CriClient } from '../../../cmd/agent/cri-client.ts';

export type Who = 'berth' | 'containerd' | 'floor';

/** A CRI server under test, in a process of its own, started and stopped by the bench. */
export interface Contender {
  readonly who: Who;
  readonly client: CriClient;
  /** Reference of the check image, which it has. */
  readonly image: string;
  readonly pid: number;
  /** Socket path; by it its shims are told from all others. */
  readonly socket: string;
  /** A cgroup of its own for its pods, as a kubelet names one. */
  readonly cgroupParent: string;
  /** Takes the containers' logs. */
  readonly logs: string;
}
