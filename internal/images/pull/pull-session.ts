import type { Digest } from '../digest.ts';
import type { Descriptor } from '../manifest.ts';
import type { Reference } from '../reference.ts';

/** As the CRI's AuthConfig has them. */
export interface Credentials {
  readonly username?: string;
  readonly password?: string;
  /** base64 of "username:password". */
  readonly auth?: string;
  /** The host that they are for. */
  readonly serverAddress?: string;
  /** An OAuth 2 refresh token. */
  readonly identityToken?: string;
  /** A bearer token to send as it is. */
  readonly registryToken?: string;
}

export interface FetchedManifest {
  readonly digest: Digest;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly host: string;
}

export interface BlobOptions {
  readonly signal?: AbortSignal;
  /** Told of bytes as they come, and which host sent them. */
  readonly onBytes?: (count: number, host: string) => void;
}

/** What a pull asks of registries. */
export interface PullSource {
  session(reference: Reference, credentials: Credentials | undefined): PullSession;
}

/** The hosts and credentials of one pull. */
export interface PullSession {
  /** What the reference names; asks the registry each time, so that access is checked anew. */
  resolve(signal?: AbortSignal): Promise<FetchedManifest>;
  manifest(descriptor: Descriptor, signal?: AbortSignal): Promise<FetchedManifest>;
  /** Exactly `descriptor.size` bytes; the digest is for the caller to check. */
  blob(descriptor: Descriptor, options?: BlobOptions): AsyncGenerator<Buffer>;
  /** The host gave wrong bytes for the digest; false when none is left to ask. */
  distrust(host: string, digest: Digest): boolean;
}
