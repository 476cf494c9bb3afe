import { createHash } from 'node:crypto';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import type { Dispatcher, ProxyAgent } from 'undici';
import { WhenIdle } from '../../async/when-idle.ts';
import type { TlsSettings } from './host.ts';
import { HostFailure } from './host-failure.ts';
import { type Environment, proxyFor } from './proxy.ts';

export const defaultConnectTimeoutMs = 10_000;
export const defaultHeadersTimeoutMs = 30_000;

export const maxHeaderBytes = 32 * 1024;
const keepAliveMs = 15_000;
/** Longer than connections are kept alive: then nothing of TLS settings and pools is needed any more. */
const idleMs = 30_000;
/** What one HTTP/2 stream may send ahead of its reader. */
const streamWindowBytes = 1024 * 1024;

export interface ConnectionsOptions {
  readonly environment: Environment;
  /** Of one host at a time: together they must not fill an HTTP/2 connection while their readers wait. */
  readonly maxStreams: number;
  /** From the request to the last header of its answer. */
  readonly headersTimeoutMs: number;
}

export interface Route {
  readonly tls: TlsSettings;
  readonly connectTimeoutMs: number;
}

export type RequestOptions = Omit<Dispatcher.RequestOptions, 'origin' | 'path'>;

/** Kept-alive connections, HTTP/1.1 or 2, straight or through proxies; undici is loaded with the first request. */
export class Connections {
  readonly #options: ConnectionsOptions;
  readonly #dispatchers = new Map<string, Dispatcher>();
  readonly #idle = new WhenIdle({ quietMs: idleMs, run: () => void this.#forget() });
  #closed = false;

  constructor(options: ConnectionsOptions) {
    this.#options = options;
  }

  get headersTimeoutMs(): number {
    return this.#options.headersTimeoutMs;
  }

  async request(url: URL, route: Route, options: RequestOptions): Promise<Dispatcher.ResponseData> {
    const dispatcher = await this.#dispatcher(url, route);
    this.#idle.touch();
    return dispatcher.request({
      ...options,
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      headersTimeout: this.headersTimeoutMs,
      // bodies have a deadline of their own, by their rate
      bodyTimeout: 0,
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#idle.close();
    const dispatchers = [...this.#dispatchers.values()];
    this.#dispatchers.clear();
    await Promise.all(dispatchers.map(dispatcher => dispatcher.destroy()));
  }

  async #dispatcher(url: URL, route: Route): Promise<Dispatcher> {
    const { Agent, ProxyAgent, Pool } = await import('undici');
    if (this.#closed) throw new HostFailure('Canceled', 'the agent is stopping');
    const proxy = proxyFor(url, this.#options.environment);
    const key = keyOf({ ...route, secure: url.protocol === 'https:', proxy: proxy ?? '' });
    const known = this.#dispatchers.get(key);
    if (known) return known;
    const { connectTimeoutMs } = route;
    const tls = url.protocol === 'https:' ? tlsOptions(route.tls) : {};
    const common = {
      maxHeaderSize: maxHeaderBytes,
      keepAliveTimeout: keepAliveMs,
      keepAliveMaxTimeout: keepAliveMs,
      connectTimeout: connectTimeoutMs,
      allowH2: true,
      h2Options: {
        settings: { initialWindowSize: streamWindowBytes },
        connectionWindowSize: streamWindowBytes * (this.#options.maxStreams + 1),
      },
    };
    const dispatcher = proxy
      ? new ProxyAgent({
          ...common,
          ...proxyOptions(proxy),
          requestTls: { ...tls, timeout: connectTimeoutMs },
          clientFactory: (origin, options) => new Pool(origin, { ...options, headersTimeout: this.headersTimeoutMs }),
        })
      : new Agent({ ...common, connect: { ...tls, timeout: connectTimeoutMs } });
    this.#dispatchers.set(key, dispatcher);
    return dispatcher;
  }

  /** Ends what nobody uses; what is under way ends first, on connections that nobody else gets. */
  async #forget(): Promise<void> {
    const dispatchers = [...this.#dispatchers.values()];
    this.#dispatchers.clear();
    await Promise.allSettled(dispatchers.map(dispatcher => dispatcher.close()));
  }
}

// a hash: the key of a client certificate is not for keeping
const keyOf = (parts: object): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64');

function proxyOptions(proxy: string): Pick<ProxyAgent.Options, 'uri'> {
  const url = URL.parse(proxy);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return { uri: proxy };
  const shown = url ? `${url.protocol}//${url.host}` : 'of HTTP_PROXY or HTTPS_PROXY';
  throw new HostFailure('FailedPrecondition', `the proxy ${shown} is no http or https URL`);
}

function tlsOptions({ skipVerify, ca, clients }: TlsSettings): {
  readonly rejectUnauthorized: boolean;
  readonly secureContext: SecureContext;
} {
  try {
    const secureContext = createSecureContext({
      ca: [...trustRoots(), ...ca],
      cert: clients.map(({ cert }) => cert),
      key: clients.map(({ key }) => key),
    });
    return { rejectUnauthorized: !skipVerify, secureContext };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    throw new HostFailure('FailedPrecondition', `a configured certificate or key is not right: ${why}`);
  }
}

/** The machine's store, which the node's administrator keeps; Node's own where the machine has none. */
function trustRoots(): readonly string[] {
  const system = getCACertificates('system');
  return system.length > 0 ? [...new Set(system)] : getCACertificates('default');
}
