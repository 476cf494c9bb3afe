import type { runtime } from '../../api/gen/cri.js';
import { describeContainer } from './container/describe.ts';
import { toContainerStatus } from './container/messages.ts';
import type { Deps } from './deps.ts';
import { requireById } from './ids.ts';
import { verboseInfo } from './verbose-info.ts';

export async function containerStatus(
  deps: Deps,
  request: runtime.v1.ContainerStatusRequest,
): Promise<runtime.v1.IContainerStatusResponse> {
  const record = requireById('container', deps.containers, request.containerId);
  const status = toContainerStatus(record);
  return request.verbose ? { status, info: { info: verboseInfo(await describeContainer(deps, record)) } } : { status };
}
