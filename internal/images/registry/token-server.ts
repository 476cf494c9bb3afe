import { parseJson } from '../json-reader.ts';
import type { Challenge } from './challenge.ts';
import type { Secret } from './credentials.ts';
import type { TlsSettings } from './host.ts';
import { HostFailure } from './host-failure.ts';
import type { HttpClient, HttpRequest } from './http-client.ts';
import { statusFailure } from './status-failure.ts';

const maxTokenBytes = 256 * 1024;
const readMs = 30_000;
const clientId = 'berth';

export interface TokenRequest {
  readonly realm: URL;
  readonly service: string | undefined;
  readonly scopes: readonly string[];
  readonly secret: Exclude<Secret, { kind: 'bearer' }> | undefined;
  /** Of the registry: its own authority often signs the token server's certificate too. */
  readonly tls: TlsSettings;
}

/** A token for a challenge: asked for by GET, by POST where an identity token is traded for it. */
export async function fetchToken(http: HttpClient, request: TokenRequest): Promise<string> {
  const response = await http.send(
    request.secret?.kind === 'identity' ? byPost(request, request.secret.token) : byGet(request),
  );
  if (response.status !== 200) {
    const { code, message } = await statusFailure(response);
    const isRefused = code === 'Unauthenticated' || code === 'PermissionDenied' || response.status === 400;
    const again = response.status >= 500 || response.status === 429;
    throw new HostFailure(isRefused ? 'Unauthenticated' : code, `token server "${request.realm.host}": ${message}`, {
      again,
    });
  }
  return readToken((await response.read(maxTokenBytes, readMs)).toString('utf8'), request.realm.host);
}

function byGet({ realm, service, scopes, secret, tls }: TokenRequest): HttpRequest {
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.append('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  if (secret?.kind !== 'basic') return { url, tls };
  return { url, tls, ownHeaders: { authorization: basic(secret.username, secret.password) } };
}

function byPost({ realm, service, scopes, tls }: TokenRequest, identityToken: string): HttpRequest {
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: clientId, refresh_token: identityToken });
  if (service !== undefined) form.append('service', service);
  form.append('scope', scopes.join(' '));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { url: realm, method: 'POST', headers, body: form.toString(), tls };
}

function readToken(text: string, host: string): string {
  const answer = parse(text);
  const token = [answer['token'], answer['access_token']].find(value => typeof value === 'string' && value !== '');
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token;
  throw new HostFailure('Unavailable', `token server "${host}": its answer has no token`);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value = parseJson(text, 'the answer');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export const basic = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** What a token is asked for: what the challenge says, as far as it is about pulling; else the repository. */
export function scopesOf(challenge: Challenge, repository: string): string[] {
  const asked = (challenge.parameters.get('scope') ?? '').split(' ');
  const pulls = asked.flatMap(scope => {
    const name = /^repository:([^\s]{1,512}):[a-z*,]*(?:\bpull\b|\*)[a-z*,]*$/.exec(scope)?.[1];
    return name === undefined ? [] : [`repository:${name}:pull`];
  });
  return pulls.length > 0 ? [...new Set(pulls)].slice(0, 4) : [`repository:${repository}:pull`];
}
