import { isLoopback, parseHostPort } from '../../internal/config/address.ts';
import type { Config } from '../../internal/config/config.ts';
import type { StreamingObserver } from '../../internal/cri/streaming/observer.ts';
import { type BackendParts, runtimeBackend } from '../../internal/cri/streaming/runtime-backend.ts';
import { StreamingServer } from '../../internal/cri/streaming/server.ts';

/** As the peers have it. */
const createMs = 30_000;

/** Serves exec, attach and port-forward where the configuration says. */
export async function serveStreams(
  { streaming }: Config,
  parts: BackendParts,
  observer: StreamingObserver,
): Promise<StreamingServer> {
  const { listen, tls, certFile, keyFile, idleTimeout } = streaming;
  const { host, port } = parseHostPort(listen);
  if (tls === 'none' && !isLoopback(host)) {
    parts.log.warn('streams of exec and attach can be read on the network; set streaming.tls', { listen });
  }
  const server = new StreamingServer({
    ...{ backend: runtimeBackend(parts), log: parts.log, host, port, createMs, observer },
    idleMs: idleTimeout * 1000,
    ...(tls !== 'none' && { tls: tls === 'files' ? { certFile, keyFile } : tls }),
  });
  await server.listen();
  return server;
}
