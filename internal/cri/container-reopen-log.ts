import type { runtime } from '../../api/gen/cri.js';
import { requireTask } from './container/task.ts';
import type { Deps } from './deps.ts';

/** When it returns the log file is there, made anew after a rotation, and everything goes to it. */
export async function reopenContainerLog(
  deps: Deps,
  request: runtime.v1.ReopenContainerLogRequest,
): Promise<runtime.v1.IReopenContainerLogResponse> {
  await requireTask(deps, request.containerId).reopenLog();
  return {};
}
