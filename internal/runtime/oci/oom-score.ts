import { invalidArgument } from './invalid-argument.ts';

/** The score to set and whether it had to be raised: only CAP_SYS_RESOURCE may go below what the agent has itself. */
export function clampOomScoreAdj(asked: bigint, lowest: number): { readonly score: number; readonly clamped: boolean } {
  if (asked < -1000n || asked > 1000n) throw invalidArgument(`oom_score_adj ${asked} is not between -1000 and 1000`);
  const score = Math.max(Number(asked), lowest);
  return { score, clamped: score !== Number(asked) };
}
