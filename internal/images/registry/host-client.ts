import type { Authorizer } from './authorizer.ts';
import type { RegistryHost } from './host.ts';
import { HostFailure } from './host-failure.ts';
import type { Headers, HttpClient } from './http-client.ts';
import type { HttpResponse } from './http-response.ts';
import { statusFailure } from './status-failure.ts';

export interface HostRequest {
  /** Below the base: `/library/busybox/manifests/latest`. */
  readonly path: string;
  readonly headers?: Headers;
  readonly signal?: AbortSignal | undefined;
}

/** One host, asked with what it wants to be shown. */
export class HostClient {
  readonly host: RegistryHost;
  readonly #http: HttpClient;
  readonly #authorizer: Authorizer | undefined;

  /** Without an authorizer nothing is shown, whatever is asked for. */
  constructor(host: RegistryHost, http: HttpClient, authorizer?: Authorizer) {
    this.host = host;
    this.#http = http;
    this.#authorizer = authorizer;
  }

  /** A 200 or 206. Any other answer is a HostFailure; a 401 is answered once. */
  async get(request: HostRequest): Promise<HttpResponse> {
    const sent = this.#authorizer?.header;
    let response = await this.#send(request, sent);
    if (response.status === 401 && this.#authorizer && this.#isOwn(response)) {
      const challenges = response.headerList('www-authenticate');
      const failure = await statusFailure(response);
      await this.#answer(challenges, sent, failure, request.signal);
      response = await this.#send(request, this.#authorizer.header);
    }
    if (response.status !== 200 && response.status !== 206) throw await this.#failure(response);
    return response;
  }

  async #answer(challenges: string, sent: string | undefined, asked: HostFailure, signal: AbortSignal | undefined) {
    try {
      await this.#authorizer?.renew(challenges, sent, signal);
    } catch (error) {
      if (!(error instanceof HostFailure) || error.code !== 'Unauthenticated') throw error;
      // the registry's own words say more than that a 401 came
      const why = error.message.replace(/^401 Unauthorized: /, '');
      throw new HostFailure('Unauthenticated', `${asked.message}; ${why}`);
    }
  }

  #send({ path, headers = {}, signal }: HostRequest, authorization: string | undefined): Promise<HttpResponse> {
    const { base, namespace, tls, connectTimeoutMs } = this.host;
    const url = new URL(`${base}${path}`);
    if (namespace !== undefined) url.searchParams.set('ns', namespace);
    const ownHeaders = { ...this.host.headers, ...(authorization !== undefined && { authorization }) };
    return this.#http.send({ url, headers, ownHeaders, tls, connectTimeoutMs, signal });
  }

  async #failure(response: HttpResponse): Promise<HostFailure> {
    const failure = await statusFailure(response);
    if (this.#isOwn(response)) return failure;
    // what is refused there is a signature that has run out: a new redirect brings a new one
    const isRefused = response.status === 401 || response.status === 403;
    const code = isRefused ? 'Unavailable' : failure.code;
    const message = `"${response.url.origin}", where it redirects to: ${failure.message}`;
    return new HostFailure(code, message, { again: isRefused || failure.again, waitMs: failure.waitMs });
  }

  /** Whoever a redirect led to has no claim to be shown anything. */
  #isOwn(response: HttpResponse): boolean {
    return response.url.origin === new URL(this.host.base).origin;
  }
}
