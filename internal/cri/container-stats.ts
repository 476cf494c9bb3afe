import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { requireById } from './ids.ts';
import { containerAttributes, measureContainer, containerStats as statsOf } from './stats/container-stats.ts';

/** Of one that does not run only whose they would be. */
export async function containerStats(
  deps: Deps,
  { containerId }: runtime.v1.ContainerStatsRequest,
): Promise<runtime.v1.IContainerStatsResponse> {
  const record = requireById('container', deps.containers, containerId);
  const measured = measureContainer(deps, record);
  return { stats: measured ? await statsOf(deps, measured) : { attributes: containerAttributes(record) } };
}
