import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { findById } from './ids.ts';
import { stopSandbox } from './sandbox/stop.ts';

/** What is not there has stopped already. */
export async function stopPodSandbox(
  deps: Deps,
  request: runtime.v1.StopPodSandboxRequest,
): Promise<runtime.v1.IStopPodSandboxResponse> {
  const sandbox = findById('pod sandbox', deps.sandboxes, request.podSandboxId);
  if (sandbox) await deps.locks.run(sandbox.id, () => stopSandbox(deps, sandbox.id));
  return {};
}
