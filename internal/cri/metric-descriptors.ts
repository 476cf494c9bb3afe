import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { metricDescriptors } from './stats/metrics.ts';

/** A kubelet asks once in its life, and drops what is not named here. */
export async function listMetricDescriptors(deps: Deps): Promise<runtime.v1.IListMetricDescriptorsResponse> {
  return { descriptors: metricDescriptors(deps) };
}
