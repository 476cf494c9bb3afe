import { parseHostPort } from '../../internal/config/address.ts';
import type { Config } from '../../internal/config/config.ts';
import type { StreamingObserver } from '../../internal/cri/streaming/observer.ts';
import { type BackendParts, runtimeBackend } from '../../internal/cri/streaming/runtime-backend.ts';
import { StreamingServer } from '../../internal/cri/streaming/server.ts';

/** How long a client may take to open the streams that it asked for. */
const createMs = 30_000;

export async function serveStreams(
  { streaming }: Config,
  parts: BackendParts,
  observer: StreamingObserver,
): Promise<StreamingServer> {
  const { listen, tls, certFile, keyFile, idleTimeout } = streaming;
  const server = new StreamingServer({
    ...{ backend: runtimeBackend(parts), log: parts.log, observer, createMs, idleMs: idleTimeout * 1000 },
    ...parseHostPort(listen),
    ...(tls !== 'none' && { tls: tls === 'files' ? { certFile, keyFile } : tls }),
  });
  await server.listen();
  return server;
}
