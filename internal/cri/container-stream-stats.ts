import type { runtime } from '../../api/gen/cri.js';
import { inChunks, weightOf } from './chunks.ts';
import type { Deps } from './deps.ts';
import { measureContainers } from './stats/container-stats.ts';

/** The same as ListContainerStats, where they may be more than fit one message. */
export async function* streamContainerStats(
  deps: Deps,
  { filter }: runtime.v1.StreamContainerStatsRequest,
): AsyncGenerator<runtime.v1.IStreamContainerStatsResponse> {
  const stats = await measureContainers(deps, filter);
  for (const containerStats of inChunks(stats, ({ attributes }) => weightOf(attributes ?? {})))
    yield { containerStats };
}
