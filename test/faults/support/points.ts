import { type FaultPoint, faultPoints, type Operation } from '../../../internal/cri/operations.ts';

/** In the middle of a stage, not around it: there is nothing after it. */
const withoutAfter: readonly FaultPoint[] = ['StartContainer.monitor'];

/** `RunPodSandbox.row@after`: before and after each stage of the operations, where it has an after. */
export const pointsOf = (operations: readonly Operation[]): string[] =>
  faultPoints
    .filter(point => operations.some(operation => point.startsWith(`${operation}.`)))
    .flatMap(point => (withoutAfter.includes(point) ? [point] : [point, `${point}@after`]));

/** What BERTH_FAULTS takes: `RunPodSandbox.row=error@after`. */
export const faultAt = (point: string, action: string): string => point.replace(/(@after)?$/, `=${action}$1`);
