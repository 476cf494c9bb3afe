import type { Wait } from '../../async/waits.ts';
import type { HistoryRow } from '../../metadata/history.ts';
import type { ContainerRecord, SandboxRecord } from '../../metadata/records.ts';
import type { Condition } from '../conditions.ts';
import type { FailingDebt } from '../debts.ts';
import type { RunningCall } from '../history/calls.ts';
import type { RunningStage } from '../stages.ts';

/** All that is known of a pod, or of one container of it, at one moment. */
export interface Situation {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Undefined for one that has no row. */
  readonly pod: SandboxRecord | undefined;
  /** The container that is asked about; of a pod, all of its containers. */
  readonly containers: readonly ContainerRecord[];
  /** Whether one container is asked about. */
  readonly isContainer: boolean;
  /** An earlier agent left the pod, and this one has not found it again yet. */
  readonly isRecovering: boolean;
  /** Why the pod's shim does not answer, '' where that is not known; undefined when it does. */
  readonly shimTrouble: string | undefined;
  /** Processes that keep a change from going on, for some time already; so are whole sentences the next ones. */
  readonly conditions: readonly Condition[];
  /** Processes that do not go on now: `process 12 "dd" is frozen with ...`. */
  readonly stuck: readonly string[];
  /** What is not as it is written down, and of what keeps it from being repaired. */
  readonly drifts: readonly string[];
  /** Of the pod and its containers, or of the container that is asked about; so are the next ones. */
  readonly stages: readonly RunningStage[];
  readonly calls: readonly RunningCall[];
  /** What those calls, and the settling of debts, wait for. */
  readonly waits: readonly Wait[];
  readonly debts: readonly FailingDebt[];
  readonly history: readonly HistoryRow[];
}
