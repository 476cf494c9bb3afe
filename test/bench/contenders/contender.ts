import type { CriClient } from '../../../cmd/agent/cri-client.ts';
import type { ImageServerKind } from '../../integration/support/stored.ts';

export type Who = ImageServerKind | 'floor';

/** A CRI server under test, in a process of its own, started and stopped by the bench. */
export interface Contender {
  readonly who: ImageServerKind;
  readonly client: CriClient;
  /** Reference of the check image, which it has. */
  readonly image: string;
  readonly pid: number;
  /** Socket path; by it its shims are told from all others. */
  readonly socket: string;
  /** A cgroup of its own for its pods, as a kubelet names one. */
  readonly cgroupParent: string;
  /** What it keeps. */
  readonly root: string;
  /** A certs.d: how it talks to registries. */
  readonly registries: string;
  /** Where its Prometheus metrics are. */
  readonly metrics: string;
  /** Takes the containers' logs. */
  readonly logs: string;
}
