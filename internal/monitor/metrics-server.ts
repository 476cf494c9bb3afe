import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Registry } from 'prom-client';
import { deadline } from '../async/deadline.ts';
import { SingleFlight } from '../async/single-flight.ts';
import { BerthError, errnoOf } from '../errors/errors.ts';
import type { Logger } from '../log/log.ts';
import type { HealthChecks } from './health/health-checks.ts';
import { renderOpenMetrics } from './open-metrics.ts';

/** Rejects, with the sentence to show, when the agent is not as it should be. */
export type Probe = () => Promise<void>;

export interface MetricsServerOptions {
  readonly registry: Registry;
  readonly health: Pick<HealthChecks, 'report'>;
  readonly ready: Probe;
  readonly log: Logger;
  readonly probeTimeoutMs?: number;
}

export interface Address {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const plain = 'text/plain; charset=utf-8';
const limits = { maxHeaderSize: 8192, headersTimeout: 5000, requestTimeout: 10_000, keepAliveTimeout: 65_000 };
const maxConnections = 128;

/** Serves `/metrics`, `/healthz` and `/readyz` over HTTP. */
export class MetricsServer {
  readonly #options: MetricsServerOptions;
  readonly #server: Server;
  /** By format: who scrapes meanwhile gets the same text. */
  readonly #rendering = new SingleFlight<string>();

  constructor(options: MetricsServerOptions) {
    this.#options = options;
    this.#server = createServer(limits, (request, response) => void this.#respond(request, response));
    this.#server.maxConnections = maxConnections;
  }

  /** Resolves with the address that was bound. */
  async listen({ host, port }: Address): Promise<Address> {
    const bound = Promise.withResolvers<void>();
    this.#server.once('error', bound.reject);
    this.#server.listen({ host, port, exclusive: true }, bound.resolve);
    try {
      await bound.promise;
    } catch (error) {
      throw listenError(error, host, port);
    }
    this.#server.off('error', bound.reject);
    this.#server.on('error', error => this.#options.log.error('metrics server failed', { error }));
    return boundAddress(this.#server);
  }

  /** Drops open connections; closing what doesn't listen is no error. */
  async close(): Promise<void> {
    const closed = new Promise<void>(resolve => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, type, body } = await this.#answer(request);
    response.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      ...(status === 405 && { allow: 'GET, HEAD' }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const path = (request.url ?? '/').replace(/\?.*$/s, '');
    const handler = this.#handlers.get(path);
    if (!handler) return { status: 404, type: plain, body: 'not found: /metrics, /healthz and /readyz are here\n' };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return { status: 405, type: plain, body: 'only GET and HEAD are answered\n' };
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
      return prefersOpenMetrics(request.headers.accept)
        ? { status: 200, type: Registry.OPENMETRICS_CONTENT_TYPE, body: await this.#render('open', renderOpenMetrics) }
        : {
            status: 200,
            type: Registry.PROMETHEUS_CONTENT_TYPE,
            body: await this.#render('text', each => each.metrics()),
          };
    } catch (error) {
      log.error('metrics not rendered', { error });
      return { status: 500, type: plain, body: `metrics not rendered: ${BerthError.from(error).message}\n` };
    }
  }

  #render(format: string, render: (registry: Registry) => Promise<string>): Promise<string> {
    return this.#rendering.run(format, () => render(this.#options.registry));
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

/** Whether the client asks for OpenMetrics 1.0 and likes it no less than the plain text format. */
export function prefersOpenMetrics(accept = ''): boolean {
  const quality = (type: RegExp) => {
    const range = accept.split(',').find(part => type.test(part));
    return range === undefined ? 0 : Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1);
  };
  const openMetrics = quality(/application\/openmetrics-text(?!.*version=0)/);
  return openMetrics > 0 && openMetrics >= quality(/text\/plain/);
}

function boundAddress(server: Server): Address {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new BerthError('Internal', 'the server has no TCP address');
  return { host: address.address, port: address.port };
}

function listenError(error: unknown, host: string, port: number): BerthError {
  const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  const occupied = errnoOf(error) === 'EADDRINUSE';
  const { code, message } = BerthError.from(error);
  const reason = occupied ? 'another process has it; give another one by --metrics or metrics.listen' : message;
  return new BerthError(occupied ? 'FailedPrecondition' : code, `cannot serve metrics on "${address}": ${reason}`, {
    cause: error,
  });
}
