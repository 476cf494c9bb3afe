import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';

/** The kubelet wants exactly "0.1.0" as the version of its own API. */
export async function version(deps: Deps): Promise<runtime.v1.IVersionResponse> {
  return { version: '0.1.0', runtimeName: 'berth', runtimeVersion: deps.version, runtimeApiVersion: 'v1' };
}
