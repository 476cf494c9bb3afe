import { runtime } from '../../api/gen/cri.js';
import { sandboxIsReady } from '../metadata/records.ts';
import type { Deps } from './deps.ts';
import { hasLabels, hasPrefix } from './filters.ts';
import { toPodSandbox } from './sandbox/messages.ts';

export async function listPodSandbox(
  deps: Deps,
  { filter }: runtime.v1.ListPodSandboxRequest,
): Promise<runtime.v1.IListPodSandboxResponse> {
  return { items: findSandboxes(deps, filter) };
}

/** Those that the filter leaves. */
export function findSandboxes(
  { sandboxes }: Deps,
  filter: runtime.v1.PodSandboxFilter | null | undefined,
): runtime.v1.IPodSandbox[] {
  return sandboxes
    .list()
    .filter(record => record.readyAt !== undefined || record.stoppedAt !== undefined)
    .filter(record => hasPrefix(record.id, filter?.id) && hasLabels(record.labels, filter?.labelSelector))
    .filter(
      record =>
        !filter?.state || sandboxIsReady(record) === (filter.state.state === runtime.v1.PodSandboxState.SANDBOX_READY),
    )
    .map(toPodSandbox);
}
