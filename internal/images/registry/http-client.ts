import { type Connections, defaultConnectTimeoutMs } from './connections.ts';
import type { TlsSettings } from './host.ts';
import { HostFailure } from './host-failure.ts';
import { HttpResponse } from './http-response.ts';
import { networkFailure } from './network-failure.ts';

export type Headers = Readonly<Record<string, string | readonly string[]>>;

export interface HttpRequest {
  readonly url: URL;
  /** Default GET. */
  readonly method?: 'GET' | 'POST';
  /** For whoever answers. */
  readonly headers?: Headers;
  /** Only for the host of `url`, over TLS if it has it: a redirect to another origin loses them. */
  readonly ownHeaders?: Headers;
  readonly body?: string;
  readonly tls: TlsSettings;
  readonly connectTimeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export const maxRedirects = 10;
const maxLocationLength = 16 * 1024;
const redirects = new Set([301, 302, 303, 307, 308]);

/** Sends requests, each with a deadline for its answer's headers, and follows redirects of GET by rules that leak nothing. */
export class HttpClient {
  readonly #connections: Connections;
  readonly #headers: Headers;

  constructor(connections: Connections, userAgent: string) {
    this.#connections = connections;
    // digests are of what is stored: nothing is to be packed on the way
    this.#headers = { 'user-agent': userAgent, 'accept-encoding': 'identity' };
  }

  /** Whatever the status. Throws HostFailure, or the reason of the request's signal. */
  async send(request: HttpRequest): Promise<HttpResponse> {
    let { url } = request;
    for (let hops = 0; ; hops++) {
      const response = await this.#hop(request, url);
      if (!redirects.has(response.status)) return response;
      response.drop();
      if (request.method === 'POST') throw new HostFailure('Unavailable', 'it redirects where it must not');
      if (hops === maxRedirects) throw new HostFailure('Unavailable', `it redirects more than ${maxRedirects} times`);
      url = redirectTarget(url, response.header('location'));
    }
  }

  async #hop(request: HttpRequest, url: URL): Promise<HttpResponse> {
    const { method = 'GET', headers, ownHeaders, body, tls, connectTimeoutMs = defaultConnectTimeoutMs } = request;
    const isOwn = url.origin === request.url.origin;
    const controller = new AbortController();
    const unlink = link(request.signal, controller);
    const budgetMs = connectTimeoutMs + this.#connections.headersTimeoutMs;
    const late = () => controller.abort(new HostFailure('DeadlineExceeded', 'no answer in time', { again: true }));
    const timer = setTimeout(late, budgetMs);
    try {
      // who one redirects to is trusted as the registry is, but is not shown who is asking
      const route = { tls: isOwn ? tls : { ...tls, clients: [] }, connectTimeoutMs };
      const data = await this.#connections.request(url, route, {
        method,
        headers: { ...this.#headers, ...headers, ...(isOwn && ownHeaders) } as Record<string, string>,
        ...(body !== undefined && { body }),
        signal: controller.signal,
      });
      return new HttpResponse(url, data, controller, unlink);
    } catch (error) {
      unlink();
      request.signal?.throwIfAborted();
      throw networkFailure(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

function link(signal: AbortSignal | undefined, controller: AbortController): () => void {
  const onAbort = () => controller.abort(signal?.reason);
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  return () => signal?.removeEventListener('abort', onAbort);
}

function redirectTarget(from: URL, location: string | undefined): URL {
  const target = location && location.length <= maxLocationLength ? URL.parse(location, from.href) : null;
  const isSound = target && /^https?:$/.test(target.protocol) && target.username === '' && target.password === '';
  if (!isSound) throw new HostFailure('Unavailable', 'it redirects to what is no URL to follow');
  if (from.protocol === 'https:' && target.protocol === 'http:') {
    throw new HostFailure('FailedPrecondition', `it redirects from https to "${target.origin}", without TLS`);
  }
  return target;
}
