import type { Code } from '../../errors/errors.ts';

/** How an operation on a pod or container ended. */
export interface Outcome {
  /** `StartContainer`. */
  readonly operation: string;
  /** By the monotonic clock, in milliseconds. */
  readonly atMs: number;
  /** Absent when it went well. */
  readonly failure?: { readonly stage: string | undefined; readonly code: Code };
}

/** An operation, or a stage of one, that has not ended. */
export interface UnderWay {
  readonly operation: string;
  readonly stage: string | undefined;
  readonly forMs: number;
}

export interface Recently {
  readonly nowMs: number;
  /** Of each operation those since it last went well, and that time itself. */
  readonly outcomes: readonly Outcome[];
  readonly underWay: readonly UnderWay[];
}

/** So many failures in a row, whosoever they are. */
const manyFailures = 3;
/** What is made takes a second at most, but for a slow network plugin. */
const slowMakingMs = 30_000;
/** A stop kills after its grace period, and what does not die then is named within this. */
const slowStoppingMs = 40_000;
const manyStops = 3;

const isStop = (operation: string): boolean => /^(Stop|Remove)/.test(operation);

/** What an operation may fail with through no fault of what was asked for. */
const ofTheNode: ReadonlySet<Code> = new Set([
  'Unknown',
  'Internal',
  'Unavailable',
  'DeadlineExceeded',
  'ResourceExhausted',
  'DataLoss',
]);

/** Where a missing program shows, which is a FailedPrecondition. */
const programs: ReadonlySet<string | undefined> = new Set(['shim', 'create', 'infra']);
/** A row that cannot be written is nobody's fault but the node's. */
const rows: ReadonlySet<string | undefined> = new Set(['row', 'commit']);

/**
 * Why this node may not be able to make or end pods, if there is reason to think so: worth a probe, and no more. What
 * the pod network does not do is told by NetworkReady. Pure.
 */
export function suspicionOf({ nowMs, outcomes, underWay }: Recently): string | undefined {
  for (const [operation, ofOne] of Map.groupBy(outcomes, outcome => outcome.operation)) {
    const lastGood = ofOne.findLast(({ failure }) => !failure)?.atMs ?? Number.NEGATIVE_INFINITY;
    const suspect = ofOne.filter(outcome => outcome.atMs > lastGood && isSuspect(outcome));
    const unwritten = suspect.find(({ failure }) => rows.has(failure?.stage));
    if (unwritten) return `${operation} could not write a row`;
    if (suspect.length >= manyFailures) return `${operation} has failed ${suspect.length} times in a row`;
  }
  return slowMaking(nowMs, outcomes, underWay) ?? slowStopping(underWay);
}

function isSuspect({ failure }: Outcome): boolean {
  if (!failure || failure.stage === 'network') return false;
  return ofTheNode.has(failure.code) || (failure.code === 'FailedPrecondition' && programs.has(failure.stage));
}

function slowMaking(nowMs: number, outcomes: readonly Outcome[], underWay: readonly UnderWay[]): string | undefined {
  const slow = underWay.find(({ operation, stage, forMs }) => {
    if (isStop(operation) || stage === 'network' || forMs < slowMakingMs) return false;
    const since = nowMs - forMs;
    return !outcomes.some(outcome => outcome.operation === operation && !outcome.failure && outcome.atMs > since);
  });
  return (
    slow && `${slow.operation} has been under way for ${Math.round(slow.forMs / 1000)} s, and none went well since`
  );
}

function slowStopping(underWay: readonly UnderWay[]): string | undefined {
  const slow = underWay.filter(({ operation, forMs }) => isStop(operation) && forMs >= slowStoppingMs);
  return slow.length >= manyStops ? `${slow.length} pods do not come to their end` : undefined;
}
