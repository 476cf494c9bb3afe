import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { podMetrics } from './stats/metrics.ts';

export async function listPodSandboxMetrics(deps: Deps): Promise<runtime.v1.IListPodSandboxMetricsResponse> {
  return { podMetrics: await podMetrics(deps) };
}
