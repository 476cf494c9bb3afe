import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { within } from '../../async/within.ts';
import { BerthError } from '../../errors/errors.ts';
import type { AttachRequest, ExecRequest, PortForwardRequest } from './backend.ts';
import { bind, createHttpServer, type ListenerOptions } from './listener.ts';
import { type Refusal, refuse } from './refusal.ts';
import { Session } from './session.ts';
import type { SessionRequest } from './session-request.ts';
import { Tokens } from './tokens.ts';
import type { SessionContext, Upgrader } from './upgrade.ts';

export interface StreamingServerOptions extends ListenerOptions, SessionContext {}

const tokenLifetimeMs = 60_000;
const maxTokens = 1000;
const maxSessions = 1000;
const keepAliveMs = 30_000;
/** How long what is done for sessions may take to end when the server closes. */
const closeMs = 3000;

const noToken: Refusal = {
  status: 404,
  text: 'there is no such session: each URL is good for one use, within a minute after it was given',
};
const noUpgrade: Refusal = {
  status: 400,
  text: 'the request does not ask for an upgrade to SPDY/3.1 or to a WebSocket',
};

/** Serves exec, attach and port-forward at URLs that are good for one use, within a minute. */
export class StreamingServer {
  readonly #options: StreamingServerOptions;
  readonly #tokens = new Tokens<SessionRequest>({ lifetimeMs: tokenLifetimeMs, max: maxTokens });
  readonly #sessions = new Set<Session>();
  #server: Server | undefined;
  /** Scheme, host and port. */
  #origin: string | undefined;
  #isClosing = false;

  constructor(options: StreamingServerOptions) {
    this.#options = options;
  }

  async listen(): Promise<void> {
    const { log } = this.#options;
    const server = await createHttpServer(this.#options);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => this.#answer(request, response));
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // before anything is waited for: a client may be gone at once
      socket.on('error', () => {});
      void this.#upgrade(request, socket, head);
    });
    this.#origin = await bind(server, this.#options);
    server.on('error', error => log.error('streaming server failed', { error }));
    this.#server = server;
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

  /** Ends all sessions: what runs in them is aborted, and their clients are told. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#tokens.clear();
    const closed = new Promise<void>(resolve => {
      if (this.#server) this.#server.close(() => resolve());
      else resolve();
    });
    const reason = new BerthError('Unavailable', 'the agent stops');
    const sessions = [...this.#sessions];
    for (const session of sessions) session.end(reason);
    await within(Promise.all(sessions.map(({ done }) => done)), closeMs);
    this.#server?.closeAllConnections();
    await within(closed, closeMs);
  }

  #url(session: SessionRequest): string {
    if (!this.#origin || this.#isClosing) {
      throw new BerthError('Unavailable', 'the streaming server does not serve now; try again');
    }
    return `${this.#origin}/${session.kind}/${this.#tokens.add(session)}`;
  }

  /** The token is spent by whatever comes with it. */
  #take(request: IncomingMessage): SessionRequest | undefined {
    const [, kind, token = ''] = /^\/(exec|attach|portforward)\/([\w-]+)(?:\?|$)/.exec(request.url ?? '') ?? [];
    const session = this.#tokens.take(token);
    return session?.kind === kind ? session : undefined;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { status, text } = this.#take(request) ? noUpgrade : noToken;
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    response.end(`${text}\n`);
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { log } = this.#options;
    try {
      const begun = await this.#begin(request, socket, head);
      if (begun instanceof Session) {
        this.#own(begun);
      } else if (begun !== 'answered') {
        log.debug('streaming request refused', { status: begun.status, text: begun.text });
        refuse(socket, begun);
      }
    } catch (error) {
      log.error('streaming session not begun', { error });
      socket.destroy();
    }
  }

  async #begin(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<ReturnType<Upgrader>> {
    const session = this.#take(request);
    if (!session) return noToken;
    if (this.#sessions.size >= maxSessions) {
      return { status: 503, text: `${maxSessions} streaming sessions are open already` };
    }
    const upgrader = await upgraderFor(request.headers.upgrade ?? '');
    if (!upgrader) return noUpgrade;
    if (this.#isClosing) return { status: 503, text: 'the agent stops' };
    if (socket instanceof Socket) socket.setNoDelay(true).setKeepAlive(true, keepAliveMs);
    return upgrader({ request, socket, head, session, context: this.#options });
  }

  #own(session: Session): void {
    this.#sessions.add(session);
    void session.done.then(() => this.#sessions.delete(session));
  }
}

/** What a node never needs is never loaded. */
async function upgraderFor(protocol: string): Promise<Upgrader | undefined> {
  if (/\bspdy\/3\.1\b/i.test(protocol)) return (await import('./spdy/upgrade-to-spdy.ts')).upgradeToSpdy;
  if (/\bwebsocket\b/i.test(protocol)) return (await import('./websocket/upgrade-to-websocket.ts')).upgradeToWebSocket;
  return undefined;
}
