import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { measureContainers } from './stats/container-stats.ts';

export async function listContainerStats(
  deps: Deps,
  { filter }: runtime.v1.ListContainerStatsRequest,
): Promise<runtime.v1.IListContainerStatsResponse> {
  return { stats: await measureContainers(deps, filter) };
}
