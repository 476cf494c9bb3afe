import type { RequestListener, Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import { http } from '../host/http.ts';
import { type KeyPair, type KeyPairFiles, loadKeyPair, withKeyPair } from '../host/key-pair.ts';
import { listenTcp } from '../host/listen-tcp.ts';
import type { Logger } from '../log/log.ts';

export interface Address {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Listener {
  readonly server: Server;
  /** Ends the watch over the certificate. */
  close(): void;
}

export interface TlsOptions extends KeyPairFiles {
  /** How often the files are looked at. Default 10 s. */
  readonly reloadMs?: number;
}

const limits = { maxHeaderSize: 8192, headersTimeout: 5000, requestTimeout: 10_000, keepAliveTimeout: 65_000 };
const maxConnections = 128;
const handshakeTimeout = 5000;
const user = 'the metrics server';

/** Over plain HTTP without `tls`; what only a few need is loaded when it is needed. */
export async function createListener(
  respond: RequestListener,
  log: Logger,
  tls: TlsOptions | undefined,
): Promise<Listener> {
  const listener = tls ? await tlsListener(respond, log, tls) : plainListener(respond);
  listener.server.maxConnections = maxConnections;
  return listener;
}

const plainListener = (respond: RequestListener): Listener => ({
  server: http.createServer(limits, respond),
  close: () => {},
});

async function tlsListener(respond: RequestListener, log: Logger, tls: TlsOptions): Promise<Listener> {
  const { createServer } = await import('node:https');
  const pair = await loadKeyPair(tls, user);
  const server = withKeyPair(pair, user, () => createServer({ ...limits, handshakeTimeout, ...pair }, respond));
  return { server, close: followKeyPair(server, pair, tls, log) };
}

/**
 * Looks at what is in the files, as a mounted Secret changes by a symbolic link two folders up, which no watch of a file
 * sees. Between the writing of the one and the other file they don't fit together: the old pair stays until they do.
 */
function followKeyPair(server: TlsServer, first: KeyPair, tls: TlsOptions, log: Logger): () => void {
  let current = first;
  let warned = false;
  const look = async () => {
    const pair = await loadKeyPair(tls, user);
    if (pair.cert === current.cert && pair.key === current.key) return;
    withKeyPair(pair, user, () => server.setSecureContext(pair));
    current = pair;
    log.info('metrics are served with a new certificate', { certFile: tls.certFile });
  };
  const turn = async () => {
    try {
      await look();
      warned = false;
    } catch (error) {
      if (!warned) log.warn('the certificate of the metrics server stays the old one', { error });
      warned = true;
    }
  };
  const timer = setInterval(() => void turn(), tls.reloadMs ?? 10_000).unref();
  return () => clearInterval(timer);
}

/** Resolves with the address that was bound. */
export async function bind(server: Server, { host, port }: Address): Promise<Address> {
  const setting = '--metrics or metrics.listen';
  const bound = await listenTcp(server, { host, port, what: 'metrics', setting });
  return { host: bound.address, port: bound.port };
}
