import { createServer, type Server } from 'node:http';
import { BerthError } from '../../errors/errors.ts';
import type { Logger } from '../../log/log.ts';
import type { AttachRequest, ExecRequest, PortForwardRequest, StreamingBackend } from './backend.ts';
import type { StreamingObserver } from './observer.ts';
import type { SessionRequest } from './session-request.ts';
import { Tokens } from './tokens.ts';

export interface StreamingServerOptions {
  readonly backend: StreamingBackend;
  readonly log: Logger;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Without: plain HTTP. Paths of PEM files, or a certificate that is made at the start. */
  readonly tls?: { readonly certFile: string; readonly keyFile: string } | 'self-signed';
  /** A session over which nothing goes for so long is ended. */
  readonly idleMs: number;
  /** How long a client may take to open the streams that it asked for. */
  readonly createMs: number;
  readonly observer: StreamingObserver;
}

const tokenLifetimeMs = 60_000;
const maxTokens = 1000;

/** Serves exec, attach and port-forward at URLs that are good for one use, within a minute. */
export class StreamingServer {
  readonly #options: StreamingServerOptions;
  readonly #tokens = new Tokens<SessionRequest>({ lifetimeMs: tokenLifetimeMs, max: maxTokens });
  #server: Server | undefined;
  /** Scheme, host and port. */
  #origin: string | undefined;

  constructor(options: StreamingServerOptions) {
    this.#options = options;
  }

  async listen(): Promise<void> {
    const { host, port } = this.#options;
    this.#server = createServer((_, response) => void response.writeHead(404).end());
    const bound = Promise.withResolvers<void>();
    this.#server.once('error', bound.reject);
    this.#server.listen({ host, port, exclusive: true }, bound.resolve);
    await bound.promise;
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new BerthError('Internal', 'no TCP address');
    this.#origin = `http://${host}:${address.port}`;
  }

  /** Absolute, as are the others: clients take a URL without scheme for another one. */
  execUrl(request: ExecRequest): string {
    return this.#url({ kind: 'exec', request });
  }

  attachUrl(request: AttachRequest): string {
    return this.#url({ kind: 'attach', request });
  }

  portForwardUrl(request: PortForwardRequest): string {
    return this.#url({ kind: 'portforward', request });
  }

  async close(): Promise<void> {
    this.#tokens.clear();
    this.#server?.closeAllConnections();
    await this.#server?.[Symbol.asyncDispose]();
  }

  #url(session: SessionRequest): string {
    if (!this.#origin) throw new BerthError('Unavailable', 'the streaming server does not listen; try again');
    return `${this.#origin}/${session.kind}/${this.#tokens.add(session)}`;
  }
}
