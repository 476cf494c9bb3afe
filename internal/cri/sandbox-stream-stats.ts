import type { runtime } from '../../api/gen/cri.js';
import { inChunks, weightOf } from './chunks.ts';
import type { Deps } from './deps.ts';
import { measurePods } from './stats/pod-stats.ts';

/** The same as ListPodSandboxStats, where they may be more than fit one message. */
export async function* streamPodSandboxStats(
  deps: Deps,
  { filter }: runtime.v1.StreamPodSandboxStatsRequest,
): AsyncGenerator<runtime.v1.IStreamPodSandboxStatsResponse> {
  for (const podSandboxStats of inChunks(await measurePods(deps, filter), weigh)) yield { podSandboxStats };
}

const weigh = ({ attributes, linux }: runtime.v1.IPodSandboxStats): number =>
  (linux?.containers ?? []).reduce((sum, each) => sum + weightOf(each.attributes ?? {}), weightOf(attributes ?? {}));
