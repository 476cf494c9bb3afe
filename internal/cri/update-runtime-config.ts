import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';

/**
 * The pod CIDR is a matter of the CNI configuration, so it is only logged. Anything but OK makes the kubelet repeat
 * the call, and a node patch, every ten seconds.
 */
export async function updateRuntimeConfig(
  deps: Deps,
  request: runtime.v1.UpdateRuntimeConfigRequest,
): Promise<runtime.v1.IUpdateRuntimeConfigResponse> {
  deps.log.info('the kubelet names a pod CIDR', { podCidr: request.runtimeConfig?.networkConfig?.podCidr });
  return {};
}
