import type { runtime } from '../../api/gen/cri.js';
import { criState, toContainer } from './container/messages.ts';
import type { Deps } from './deps.ts';
import { hasLabels, hasPrefix } from './filters.ts';

export async function listContainers(
  deps: Deps,
  { filter }: runtime.v1.ListContainersRequest,
): Promise<runtime.v1.IListContainersResponse> {
  return { containers: findContainers(deps, filter) };
}

/** Those that the filter leaves. */
export function findContainers(
  { containers }: Deps,
  filter: runtime.v1.ContainerFilter | null | undefined,
): runtime.v1.IContainer[] {
  return containers
    .list()
    .filter(record => record.readyAt !== undefined)
    .filter(record => hasPrefix(record.id, filter?.id) && hasPrefix(record.sandboxId, filter?.podSandboxId))
    .filter(record => hasLabels(record.labels, filter?.labelSelector))
    .filter(record => !filter?.state || criState(record) === filter.state.state)
    .map(toContainer);
}
