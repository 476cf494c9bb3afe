import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import { deadline } from '../async/deadline.ts';
import { BerthError } from '../errors/errors.ts';
import type { Logger } from '../log/log.ts';
import { bearerOf, isSameToken, readToken } from './bearer-token.ts';
import { exposer } from './exposition.ts';
import type { HealthChecks } from './health/health-checks.ts';
import { type Address, bind, createListener, type Listener, type TlsOptions } from './metrics-listener.ts';

/** Rejects, with the sentence to show, when the agent is not as it should be. */
export type Probe = () => Promise<void>;

export interface MetricsServerOptions {
  readonly registry: Registry;
  readonly health: Pick<HealthChecks, 'report'>;
  readonly ready: Probe;
  readonly log: Logger;
  readonly probeTimeoutMs?: number;
  /** Without: plain HTTP. */
  readonly tls?: TlsOptions;
  /** Whose token `/metrics` asks for; without, everybody may scrape. */
  readonly tokenFile?: string;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const plain = 'text/plain; charset=utf-8';

/** Serves `/metrics`, `/healthz` and `/readyz` over HTTP or HTTPS; probes ask nobody for a token. */
export class MetricsServer {
  readonly #options: MetricsServerOptions;
  readonly #expose: ReturnType<typeof exposer>;
  #listener: Listener | undefined;

  constructor(options: MetricsServerOptions) {
    this.#options = options;
    this.#expose = exposer(options.registry);
  }

  /** Resolves with the address that was bound; rejects as well when certificate or token can't be used. */
  async listen(address: Address): Promise<Address> {
    const { log, tls, tokenFile } = this.#options;
    if (tokenFile !== undefined) await readToken(tokenFile);
    const listener = await createListener((request, response) => void this.#respond(request, response), log, tls);
    try {
      const bound = await bind(listener.server, address);
      listener.server.on('error', error => log.error('metrics server failed', { error }));
      this.#listener = listener;
      return bound;
    } catch (error) {
      listener.close();
      throw error;
    }
  }

  /** Drops open connections; closing what doesn't listen is no error. */
  async close(): Promise<void> {
    if (!this.#listener) return;
    const { server } = this.#listener;
    this.#listener.close();
    const closed = new Promise<void>(resolve => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, type, body, headers } = await this.#answer(request);
    response.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const path = (request.url ?? '/').replace(/\?.*$/s, '');
    const handler = this.#handlers.get(path);
    if (!handler) return { status: 404, type: plain, body: 'not found: /metrics, /healthz and /readyz are here\n' };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const headers = { allow: 'GET, HEAD' };
      return { status: 405, type: plain, body: 'only GET and HEAD are answered\n', headers };
    }
    return handler(request);
  }

  readonly #handlers: ReadonlyMap<string, (request: IncomingMessage) => Promise<Answer>> = new Map([
    ['/metrics', (request: IncomingMessage) => this.#metrics(request)],
    ['/healthz', (request: IncomingMessage) => this.#health(request)],
    ['/readyz', () => this.#probe(this.#options.ready)],
  ]);

  async #metrics(request: IncomingMessage): Promise<Answer> {
    const { log } = this.#options;
    try {
      const refusal = await this.#refusal(request);
      if (refusal) return refusal;
      const { accept, 'accept-encoding': acceptEncoding } = request.headers;
      const { type, body, encoding } = await this.#expose({ accept, acceptEncoding });
      const headers = { vary: 'accept, accept-encoding', ...(encoding && { 'content-encoding': encoding }) };
      return { status: 200, type, body, headers };
    } catch (error) {
      log.error('metrics not rendered', { error });
      return { status: 500, type: plain, body: `metrics not rendered: ${BerthError.from(error).message}\n` };
    }
  }

  /** Undefined for who may scrape. */
  async #refusal({ headers }: IncomingMessage): Promise<Answer | undefined> {
    const { tokenFile } = this.#options;
    if (tokenFile === undefined) return undefined;
    const wanted = await readToken(tokenFile);
    const given = bearerOf(headers.authorization);
    if (given === undefined) {
      const challenge = { 'www-authenticate': 'Bearer realm="berth metrics"' };
      return { status: 401, type: plain, body: 'a bearer token is wanted\n', headers: challenge };
    }
    return isSameToken(given, wanted) ? undefined : { status: 403, type: plain, body: 'the token is a wrong one\n' };
  }

  async #health(request: IncomingMessage): Promise<Answer> {
    const verbose = /\?(.*&)?verbose\b/.test(request.url ?? '');
    const { healthy, text } = await this.#options.health.report(verbose);
    return { status: healthy ? 200 : 503, type: plain, body: text };
  }

  async #probe(probe: Probe): Promise<Answer> {
    try {
      await deadline(probe(), this.#options.probeTimeoutMs ?? 3000, 'the probe');
      return { status: 200, type: plain, body: 'ok\n' };
    } catch (error) {
      return { status: 503, type: plain, body: `${BerthError.from(error).message}\n` };
    }
  }
}
