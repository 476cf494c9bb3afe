import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { measurePods } from './stats/pod-stats.ts';

export async function listPodSandboxStats(
  deps: Deps,
  { filter }: runtime.v1.ListPodSandboxStatsRequest,
): Promise<runtime.v1.IListPodSandboxStatsResponse> {
  return { stats: await measurePods(deps, filter) };
}
