import type { Notices } from '../notices.ts';

/** Tells an operator, once, what containers do not get because the agent lacks CAP_SYS_RESOURCE. */
export function noteClamped(
  notices: Notices,
  { oomScoreClamped, rlimitsClamped = false }: { readonly oomScoreClamped: boolean; readonly rlimitsClamped?: boolean },
): void {
  if (oomScoreClamped) notices.once('oom-score', 'the agent may not lower oom scores: containers get its own');
  if (rlimitsClamped) notices.once('rlimits', 'the agent may not raise hard resource limits: containers get its own');
}
