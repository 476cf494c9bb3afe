import { canonicalHost, splitServerAddress } from './host-names.ts';

/** As the CRI's AuthConfig has it. */
export interface Credentials {
  readonly username?: string;
  readonly password?: string;
  /** Base64 of `username:password`. */
  readonly auth?: string;
  readonly serverAddress?: string;
  /** Traded for an access token. */
  readonly identityToken?: string;
  /** An access token as it is. */
  readonly registryToken?: string;
}

/** The one thing of a set of credentials that is used. */
export type Secret =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity'; readonly token: string }
  | { readonly kind: 'bearer'; readonly token: string };

/** Undefined when there is nothing in it: anonymous. */
export function secretOf(credentials: Credentials): Secret | undefined {
  const { username, password, auth, identityToken, registryToken } = credentials;
  if (registryToken) return { kind: 'bearer', token: registryToken };
  if (identityToken) return { kind: 'identity', token: identityToken };
  if (username) return { kind: 'basic', username, password: password ?? '' };
  return auth ? decodeAuth(auth) : undefined;
}

function decodeAuth(auth: string): Secret | undefined {
  // docker pads old entries with NUL
  const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = text.indexOf(':');
  return colon > 0 ? { kind: 'basic', username: text.slice(0, colon), password: text.slice(colon + 1) } : undefined;
}

/** Whether credentials that came with a pull are for this host: the one they name, or else the image's own registry. */
export function areFor(credentials: Credentials, host: string, registry: string): boolean {
  const meant = credentials.serverAddress
    ? splitServerAddress(credentials.serverAddress).host
    : canonicalHost(registry);
  return canonicalHost(host) === meant;
}
