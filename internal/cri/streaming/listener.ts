import type { Server } from 'node:http';
import { BerthError, errnoOf } from '../../errors/errors.ts';

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
  const server = tls ? await createTlsServer(tls, host) : (await import('node:http')).createServer(limits);
  server.maxConnections = maxConnections;
  return server;
}

/** What only a few need is loaded when it is needed. */
async function createTlsServer(tls: NonNullable<ListenerOptions['tls']>, host: string): Promise<Server> {
  const { createServer } = await import('node:https');
  const keyPair =
    tls === 'self-signed'
      ? (await import('./self-signed.ts')).makeKeyPair(host)
      : await (await import('../../host/key-pair.ts')).loadKeyPair(tls, 'the streaming server');
  try {
    (await import('../../host/key-pair.ts')).assertFits(keyPair);
    return createServer({ ...limits, ...keyPair });
  } catch (cause) {
    const { message } = BerthError.from(cause);
    const sentence = `the certificate and key of the streaming server are no good: ${message}`;
    throw new BerthError('InvalidArgument', sentence, { cause });
  }
}

/** Resolves with the base of all URLs: scheme, host and port. */
export async function bind(server: Server, { host, port, tls }: ListenerOptions): Promise<string> {
  const bound = Promise.withResolvers<void>();
  server.once('error', bound.reject);
  server.listen({ host, port, exclusive: true }, bound.resolve);
  try {
    await bound.promise;
  } catch (error) {
    throw listenError(error, hostPort(host, port));
  } finally {
    server.off('error', bound.reject);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new BerthError('Internal', 'the streaming server has no TCP address');
  }
  return `${tls ? 'https' : 'http'}://${hostPort(reachable(host), address.port)}`;
}

const hostPort = (host: string, port: number): string => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`);

/** URLs are opened on this node. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

function listenError(error: unknown, address: string): BerthError {
  const isTaken = errnoOf(error) === 'EADDRINUSE';
  const { code, message } = BerthError.from(error);
  const reason = isTaken ? 'another process has it; give another one by streaming.listen' : message;
  const options = { cause: error };
  return new BerthError(isTaken ? 'FailedPrecondition' : code, `cannot serve exec on "${address}": ${reason}`, options);
}
