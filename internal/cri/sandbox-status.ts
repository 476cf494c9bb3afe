import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { requireById } from './ids.ts';
import { toPodSandboxStatus } from './sandbox/messages.ts';
import { sandboxPaths } from './sandbox/paths.ts';
import { verboseInfo } from './verbose-info.ts';

export async function podSandboxStatus(
  deps: Deps,
  request: runtime.v1.PodSandboxStatusRequest,
): Promise<runtime.v1.IPodSandboxStatusResponse> {
  const record = requireById('pod sandbox', deps.sandboxes, request.podSandboxId);
  const status = toPodSandboxStatus(record);
  if (!request.verbose) return { status };
  const paths = sandboxPaths(deps.state, deps.namespace, record.id);
  const trace = deps.stages.of(record.id);
  const info = { record, paths, trace, pid: deps.runtime.find(deps.namespace, record.id)?.pid ?? 0 };
  return { status, info: { info: verboseInfo(info) } };
}
