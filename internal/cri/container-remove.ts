import type { runtime } from '../../api/gen/cri.js';
import { removeContainer as remove } from './container/remove.ts';
import type { Deps } from './deps.ts';
import { findById } from './ids.ts';

/** What is not there has been removed already. */
export async function removeContainer(
  deps: Deps,
  request: runtime.v1.RemoveContainerRequest,
): Promise<runtime.v1.IRemoveContainerResponse> {
  const record = findById('container', deps.containers, request.containerId);
  if (record) await deps.locks.run(record.id, () => remove(deps, record.id));
  return {};
}
