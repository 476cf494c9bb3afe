import type { Logger } from '../../log/log.ts';
import type { Reference } from '../reference.ts';
import { Connections, defaultHeadersTimeoutMs } from './connections.ts';
import type { Credentials } from './credentials.ts';
import { DownloadSlots } from './download-slots.ts';
import { HttpClient } from './http-client.ts';
import type { Environment } from './proxy.ts';
import { RegistrySession } from './session.ts';

export interface RegistryOptions {
  /** Containerd's `certs.d`. */
  readonly confDir: string;
  /** A docker config.json; empty is none. */
  readonly dockerConfig: string;
  readonly maxDownloads: number;
  readonly maxDownloadsPerHost: number;
  /** How long a download may go on under 1 KiB/s before another connection or host is tried. */
  readonly progressTimeoutMs: number;
  /** HTTP_PROXY, HTTPS_PROXY and NO_PROXY, in either case. */
  readonly environment: Environment;
  readonly log: Logger;
  /** From a request to the last header of its answer. Default 30 s. */
  readonly headersTimeoutMs?: number;
  /** Default `berth`. */
  readonly userAgent?: string;
}

/** Registries as a client sees them: connections and download slots are shared, all else belongs to a session. */
export class Registry {
  readonly #options: RegistryOptions;
  readonly #connections: Connections;
  readonly #http: HttpClient;
  readonly #slots: DownloadSlots;

  constructor(options: RegistryOptions) {
    const { environment, maxDownloads, maxDownloadsPerHost, userAgent = 'berth' } = options;
    const { headersTimeoutMs = defaultHeadersTimeoutMs } = options;
    this.#options = options;
    this.#connections = new Connections({ environment, headersTimeoutMs });
    this.#http = new HttpClient(this.#connections, userAgent);
    this.#slots = new DownloadSlots({ total: maxDownloads, perHost: maxDownloadsPerHost });
  }

  /** For one pull. Nothing is asked of the network yet. */
  session(reference: Reference, credentials: Credentials | undefined): RegistrySession {
    const { confDir, dockerConfig, progressTimeoutMs, log } = this.#options;
    const [http, slots] = [this.#http, this.#slots];
    return new RegistrySession({ reference, credentials, confDir, dockerConfig, progressTimeoutMs, http, slots, log });
  }

  /** Breaks every connection; what is under way fails. */
  close(): Promise<void> {
    return this.#connections.close();
  }
}
