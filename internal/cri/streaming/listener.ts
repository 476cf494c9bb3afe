import type { Server } from 'node:http';
import { http } from '../../host/http.ts';
import { hostPort, listenTcp } from '../../host/listen-tcp.ts';

export interface ListenerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Without: plain HTTP. Paths of PEM files, or a certificate that is made at the start. */
  readonly tls?: { readonly certFile: string; readonly keyFile: string } | 'self-signed';
}

/** Node's own are for pages; nobody keeps a connection for a second request here. */
const limits = { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 1000 };
const maxConnections = 2048;

export async function createHttpServer({ tls, host }: ListenerOptions): Promise<Server> {
  const server = tls ? await createTlsServer(tls, host) : http.createServer(limits);
  server.maxConnections = maxConnections;
  return server;
}

/** What only a few need is loaded when it is needed. */
async function createTlsServer(tls: NonNullable<ListenerOptions['tls']>, host: string): Promise<Server> {
  const { createServer } = await import('node:https');
  const { loadKeyPair, withKeyPair } = await import('../../host/key-pair.ts');
  const user = 'the streaming server';
  const pair =
    tls === 'self-signed' ? (await import('./self-signed.ts')).makeKeyPair(host) : await loadKeyPair(tls, user);
  return withKeyPair(pair, user, () => createServer({ ...limits, ...pair }));
}

/** Resolves with the base of all URLs: scheme, host and port. */
export async function bind(server: Server, { host, port, tls }: ListenerOptions): Promise<string> {
  const address = await listenTcp(server, { host, port, what: 'exec', setting: 'streaming.listen' });
  return `${tls ? 'https' : 'http'}://${hostPort(reachable(host), address.port)}`;
}

/** URLs are opened on this node. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}
