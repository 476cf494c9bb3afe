import { type BackendParts, runtimeBackend } from '../../internal/cri/streaming/runtime-backend.ts';
import { StreamingServer } from '../../internal/cri/streaming/server.ts';

/** As the peers have it. */
const idleMs = 4 * 3600 * 1000;
const createMs = 30_000;

/** On loopback, at a free port: only a kubelet and the tools on this node connect. */
export async function serveStreams(parts: BackendParts): Promise<StreamingServer> {
  const observer = { sessionOpened: () => {}, sessionClosed: () => {}, bytes: () => {} };
  const server = new StreamingServer({
    ...{ backend: runtimeBackend(parts), log: parts.log, host: '127.0.0.1', port: 0, idleMs, createMs, observer },
  });
  await server.listen();
  return server;
}
