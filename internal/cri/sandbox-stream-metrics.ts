import type { runtime } from '../../api/gen/cri.js';
import { inChunks } from './chunks.ts';
import type { Deps } from './deps.ts';
import { podMetrics } from './stats/metrics.ts';

/** The same as ListPodSandboxMetrics, where they may be more than fit one message. */
export async function* streamPodSandboxMetrics(
  deps: Deps,
): AsyncGenerator<runtime.v1.IStreamPodSandboxMetricsResponse> {
  for (const podSandboxMetrics of inChunks(await podMetrics(deps), weigh)) yield { podSandboxMetrics };
}

// a metric has a name and the six labels of its container
const metricBytes = 512;

const weigh = ({ metrics, containerMetrics }: runtime.v1.IPodSandboxMetrics): number =>
  [metrics, ...(containerMetrics ?? []).map(container => container.metrics)].reduce(
    (sum, each) => sum + (each?.length ?? 0) * metricBytes,
    0,
  );
