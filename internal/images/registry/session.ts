import type { Logger } from '../../log/log.ts';
import type { Digest } from '../digest.ts';
import type { Descriptor } from '../manifest.ts';
import { formatReference, type Reference, repositoryOf, withDefaultTag } from '../reference.ts';
import { Attempts } from './attempts.ts';
import { Backoff } from './backoff.ts';
import type { Credentials } from './credentials.ts';
import { download, type Source } from './download.ts';
import type { DownloadSlots } from './download-slots.ts';
import { foreignSources } from './foreign-sources.ts';
import type { Capability } from './host.ts';
import type { HostClient } from './host-client.ts';
import type { HttpClient } from './http-client.ts';
import { type FetchedManifest, type ManifestRequest, requestManifest } from './manifest-request.ts';
import { networkFailure } from './network-failure.ts';
import { Redactor } from './redactor.ts';
import { makeHostClients } from './session-hosts.ts';

export interface SessionOptions {
  readonly reference: Reference;
  readonly credentials: Credentials | undefined;
  readonly confDir: string;
  readonly dockerConfig: string;
  readonly progressTimeoutMs: number;
  readonly http: HttpClient;
  readonly slots: DownloadSlots;
  readonly log: Logger;
}

export interface BlobOptions {
  readonly signal?: AbortSignal | undefined;
  /** The host that sent these bytes: who is to be distrusted when they are wrong. */
  readonly onBytes?: ((count: number, host: string) => void) | undefined;
}

/**
 * Hosts, credentials and tokens of one pull. The registry's configuration is read when it is first used. Errors are
 * NotFound, Unauthenticated, PermissionDenied, ResourceExhausted, Unavailable, DeadlineExceeded or DataLoss, by what the
 * last host said, with a line for each host in `detail`; or FailedPrecondition for a configuration that is wrong.
 */
export class RegistrySession {
  readonly #options: SessionOptions;
  readonly #redactor = new Redactor();
  readonly #distrusted = new Map<Digest, Set<string>>();
  readonly #troubles = new Set<string>();
  #loading: Promise<readonly HostClient[]> | undefined;
  #clients: readonly HostClient[] = [];

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /**
   * The manifest or index that the tag or digest names, at most 4 MiB. A registry is always asked, so that access is
   * checked anew.
   */
  async resolve(signal?: AbortSignal): Promise<FetchedManifest> {
    const { tag, digest, ...rest } = withDefaultTag(this.#options.reference);
    const what = `image "${formatReference({ ...rest, ...(tag && { tag }), ...(digest && { digest }) })}"`;
    const name = digest ?? tag ?? '';
    return this.#manifest(what, digest ? 'pull' : 'resolve', { name, digest, signal });
  }

  /** One by its descriptor: digest and size are verified. */
  async manifest({ digest, size }: Descriptor, signal?: AbortSignal): Promise<FetchedManifest> {
    return this.#manifest(this.#what('manifest', digest), 'pull', { name: digest, digest, size, signal });
  }

  /**
   * The blob's bytes, exactly `descriptor.size` of them. What breaks is resumed, on the same host or another; the digest
   * is for the caller to check.
   */
  async *blob(descriptor: Descriptor, { signal, onBytes = () => {} }: BlobOptions = {}): AsyncGenerator<Buffer> {
    const { digest, size, urls = [] } = descriptor;
    const { reference, progressTimeoutMs, http, slots } = this.#options;
    const attempts = this.#attempts(this.#what('layer or config', digest));
    const path = `/${reference.path}/blobs/${digest}`;
    const clients = await this.#clientsFor('pull', digest);
    const own = clients.map((client): Source => ({ client, path }));
    const foreign = foreignSources(urls, http).filter(({ client }) => !this.#isDistrusted(client.host.name, digest));
    const sources = [...own, ...foreign];
    yield* download({ sources, size, slots, attempts, progressTimeoutMs, signal, onBytes });
  }

  /** This host gave wrong bytes for the digest: it is not asked for it again. False when no host is left. */
  distrust(host: string, digest: Digest): boolean {
    const hosts = this.#distrusted.get(digest) ?? new Set();
    this.#distrusted.set(digest, hosts.add(host));
    return this.#clients.some(client => !hosts.has(client.host.name));
  }

  async #manifest(what: string, capability: Capability, asked: Asked): Promise<FetchedManifest> {
    const { progressTimeoutMs: timeoutMs, reference } = this.#options;
    const attempts = this.#attempts(what);
    for (const client of await this.#clientsFor(capability, asked.digest)) {
      const backoff = new Backoff();
      while (!backoff.isSpent) {
        try {
          return await requestManifest({ ...asked, client, repository: reference.path, timeoutMs });
        } catch (error) {
          asked.signal?.throwIfAborted();
          const failure = networkFailure(error);
          attempts.add(client.host, failure);
          if (failure.noTls && client.host.guessed) this.#forget(client);
          await backoff.failed(failure, asked.signal);
        }
      }
    }
    throw attempts.error();
  }

  async #clientsFor(capability: Capability, digest: Digest | undefined): Promise<readonly HostClient[]> {
    this.#loading ??= makeHostClients({
      ...this.#options,
      redactor: this.#redactor,
      onTrouble: text => this.#trouble(text),
    });
    const loaded = await this.#loading;
    if (this.#clients.length === 0) this.#clients = loaded;
    return this.#clients.filter(
      ({ host }) => host.capabilities.includes(capability) && !this.#isDistrusted(host.name, digest),
    );
  }

  #isDistrusted(host: string, digest: Digest | undefined): boolean {
    return digest !== undefined && (this.#distrusted.get(digest)?.has(host) ?? false);
  }

  #forget(client: HostClient): void {
    this.#clients = this.#clients.filter(other => other !== client);
  }

  #what(kind: string, digest: Digest): string {
    return `${kind} "${digest}" of "${repositoryOf(this.#options.reference)}"`;
  }

  #attempts(what: string): Attempts {
    return new Attempts({ what, redactor: this.#redactor, log: this.#options.log, notes: this.#troubles });
  }

  /** The pull goes on, but this may be why it fails. */
  #trouble(text: string): void {
    this.#troubles.add(text);
    this.#options.log.warn('registry credentials cannot be had', { error: text });
  }
}

type Asked = Omit<ManifestRequest, 'client' | 'repository' | 'timeoutMs'>;
