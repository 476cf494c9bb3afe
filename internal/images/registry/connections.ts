import { createHash } from 'node:crypto';
import type { Agent, buildConnector, Dispatcher, ProxyAgent } from 'undici';
import { WhenIdle } from '../../async/when-idle.ts';
import { plainTls, type TlsSettings } from './host.ts';
import { HostFailure } from './host-failure.ts';
import { loadUndici, type Undici } from './load-undici.ts';
import { type Environment, proxyFor } from './proxy.ts';
import { tlsOptions } from './tls-options.ts';

export const defaultConnectTimeoutMs = 10_000;
export const defaultHeadersTimeoutMs = 30_000;

export const maxHeaderBytes = 32 * 1024;
const keepAliveMs = 15_000;
const defaultIdleMs = 30_000;
/** What one HTTP/2 stream may send ahead of its reader: at a round trip of 100 ms, 20 MB/s. */
export const streamWindowBytes = 2 * 1024 * 1024;
/** All of one connection on their way; what waits for its reader does not count here. */
export const connectionWindowBytes = 8 * 1024 * 1024;

export interface ConnectionsOptions {
  readonly environment: Environment;
  /** From the request to the last header of its answer. */
  readonly headersTimeoutMs: number;
  /** After so long without requests, pools and TLS settings are forgotten. Default 30 s: no connection lives that long. */
  readonly idleMs?: number;
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
  readonly #idle: WhenIdle;
  #undici: Undici | undefined;
  #underWay = 0;
  #closed = false;

  constructor(options: ConnectionsOptions) {
    this.#options = options;
    this.#idle = new WhenIdle({ quietMs: options.idleMs ?? defaultIdleMs, run: () => this.#forget() });
  }

  get headersTimeoutMs(): number {
    return this.#options.headersTimeoutMs;
  }

  async request(url: URL, route: Route, options: RequestOptions): Promise<Dispatcher.ResponseData> {
    this.#underWay++;
    try {
      const dispatcher = this.#dispatcher(url, route);
      const data = await dispatcher.request({
        ...options,
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        headersTimeout: this.headersTimeoutMs,
        // bodies have a deadline of their own, by their rate
        bodyTimeout: 0,
      });
      data.body.once('close', () => this.#done());
      return data;
    } catch (error) {
      this.#done();
      throw error;
    }
  }

  #done(): void {
    this.#underWay--;
    if (!this.#closed) this.#idle.touch();
  }

  /** Breaks all of them; what is under way fails. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#idle.close();
    const dispatchers = [...this.#dispatchers.values()];
    this.#dispatchers.clear();
    await Promise.all(dispatchers.map(dispatcher => dispatcher.destroy()));
  }

  #dispatcher(url: URL, route: Route): Dispatcher {
    if (this.#closed) throw new HostFailure('Canceled', 'the agent is stopping');
    const proxy = parseProxy(proxyFor(url, this.#options.environment));
    const key = keyOf({ ...route, secure: url.protocol === 'https:', proxy: proxy?.href });
    const known = this.#dispatchers.get(key);
    if (known) return known;
    this.#undici ??= loadUndici();
    const { Agent, ProxyAgent, Pool } = this.#undici;
    const made = proxy
      ? new ProxyAgent(this.#proxyOptions(url, route, proxy, Pool))
      : new Agent(this.#agentOptions(url, route));
    this.#dispatchers.set(key, made);
    return made;
  }

  #agentOptions(url: URL, { tls, connectTimeoutMs }: Route): Agent.Options {
    return {
      maxHeaderSize: maxHeaderBytes,
      keepAliveTimeout: keepAliveMs,
      keepAliveMaxTimeout: keepAliveMs,
      connectTimeout: connectTimeoutMs,
      allowH2: true,
      // undici takes the same of h2Options.settings and then forgets it
      initialWindowSize: streamWindowBytes,
      h2Options: { connectionWindowSize: connectionWindowBytes },
      connect: { ...(url.protocol === 'https:' && tlsOptions(tls)), timeout: connectTimeoutMs },
    };
  }

  #proxyOptions(url: URL, route: Route, proxy: URL, Pool: Undici['Pool']): ProxyAgent.Options {
    const { connect, ...rest } = this.#agentOptions(url, route);
    const timeout = route.connectTimeoutMs;
    return {
      ...rest,
      uri: proxy.href,
      requestTls: connect as buildConnector.BuildOptions,
      proxyTls: { ...(proxy.protocol === 'https:' && tlsOptions(plainTls)), timeout },
      clientFactory: (origin, options) => new Pool(origin, { ...options, headersTimeout: this.headersTimeoutMs }),
    };
  }

  /** Ends what nobody uses: not while something is under way. */
  #forget(): void {
    if (this.#underWay > 0) return;
    for (const dispatcher of this.#dispatchers.values()) dispatcher.close().catch(() => {});
    this.#dispatchers.clear();
  }
}

// a hash: the key of a client certificate is not for keeping
const keyOf = (parts: object): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64');

function parseProxy(proxy: string | undefined): URL | undefined {
  if (proxy === undefined) return undefined;
  const url = URL.parse(proxy);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  const shown = url ? `${url.protocol}//${url.host}` : 'of HTTP_PROXY or HTTPS_PROXY';
  throw new HostFailure('FailedPrecondition', `the proxy ${shown} is no http or https URL`);
}
