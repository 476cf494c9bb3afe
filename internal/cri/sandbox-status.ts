import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { requireById } from './ids.ts';
import { describeSandbox } from './sandbox/describe.ts';
import { toPodSandboxStatus } from './sandbox/messages.ts';
import { verboseInfo } from './verbose-info.ts';

export async function podSandboxStatus(
  deps: Deps,
  request: runtime.v1.PodSandboxStatusRequest,
): Promise<runtime.v1.IPodSandboxStatusResponse> {
  const record = requireById('pod sandbox', deps.sandboxes, request.podSandboxId);
  const status = toPodSandboxStatus(record);
  return request.verbose ? { status, info: { info: verboseInfo(await describeSandbox(deps, record)) } } : { status };
}
