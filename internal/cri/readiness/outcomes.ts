import { BerthError, type Code } from '../../errors/errors.ts';
import type { Calls } from '../history/calls.ts';
import type { OperationTrace } from '../stages.ts';
import type { Readiness } from './readiness.ts';
import type { Outcome, UnderWay } from './suspicion.ts';

/** How an operation made of stages ended; the stage that failed is the last one of those that ended so. */
export function outcomeOf({ operation, spans }: OperationTrace, failure: unknown): Omit<Outcome, 'atMs'> {
  if (failure === undefined) return { operation };
  const stage = spans.findLast(({ error }) => error !== undefined)?.stage;
  return { operation, failure: { stage, code: BerthError.from(failure).code } };
}

const isStop = (rpc: string): boolean => rpc === 'StopPodSandbox' || rpc === 'RemovePodSandbox';

export function noteStop(readiness: Readiness, rpc: string, code: Code | 'OK'): void {
  if (isStop(rpc)) readiness.note({ operation: rpc, ...(code !== 'OK' && { failure: { stage: undefined, code } }) });
}

/** Those of pods: that of a container has its own time. */
export const stopsUnderWay = (calls: Calls): UnderWay[] =>
  calls
    .running()
    .filter(({ rpc }) => isStop(rpc))
    .map(({ rpc, forMs }) => ({ operation: rpc, stage: undefined, forMs }));
