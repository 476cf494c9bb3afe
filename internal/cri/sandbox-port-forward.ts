import type { runtime } from '../../api/gen/cri.js';
import { BerthError } from '../errors/errors.ts';
import type { Deps } from './deps.ts';
import { requireReady } from './sandbox/ready.ts';

/** Where a client is to connect; no port is tried before. */
export async function portForward(
  deps: Deps,
  { podSandboxId, port: ports }: runtime.v1.PortForwardRequest,
): Promise<runtime.v1.IPortForwardResponse> {
  for (const port of ports) {
    if (port >= 1 && port <= 65_535) continue;
    throw new BerthError('InvalidArgument', `the port ${port} is not between 1 and 65535`);
  }
  const { id } = requireReady(deps, podSandboxId);
  return { url: deps.streaming.portForwardUrl({ sandboxId: id, ports }) };
}
