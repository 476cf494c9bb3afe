import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { requireById } from './ids.ts';
import { podStats } from './stats/pod-stats.ts';

export async function podSandboxStats(
  deps: Deps,
  { podSandboxId }: runtime.v1.PodSandboxStatsRequest,
): Promise<runtime.v1.IPodSandboxStatsResponse> {
  return { stats: await podStats(deps, requireById('pod sandbox', deps.sandboxes, podSandboxId)) };
}
