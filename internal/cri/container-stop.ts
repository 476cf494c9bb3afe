import type { runtime } from '../../api/gen/cri.js';
import { stopContainer as stop } from './container/stop.ts';
import type { Deps } from './deps.ts';
import { findById } from './ids.ts';

/** What has ended, or is not there, has stopped already. */
export async function stopContainer(
  deps: Deps,
  request: runtime.v1.StopContainerRequest,
): Promise<runtime.v1.IStopContainerResponse> {
  const record = findById('container', deps.containers, request.containerId);
  if (!record) return {};
  // a start under way comes to its end first; stops themselves do not queue
  await deps.locks.run(record.id, async () => {});
  await stop(deps, record.id, Number(request.timeout) * 1000);
  return {};
}
