import { abortable } from '../../async/deadline.ts';
import { SingleFlight } from '../../async/single-flight.ts';
import { type Challenge, parseChallenges } from './challenge.ts';
import type { Secret } from './credentials.ts';
import type { RegistryHost } from './host.ts';
import { HostFailure } from './host-failure.ts';
import type { HttpClient } from './http-client.ts';
import type { Redactor } from './redactor.ts';
import { basic, fetchToken, scopesOf } from './token-server.ts';

export interface AuthorizerOptions {
  readonly host: RegistryHost;
  readonly repository: string;
  /** What is known for this host. */
  readonly secret: () => Promise<Secret | undefined>;
  readonly http: HttpClient;
  readonly redactor: Redactor;
}

/** What one host is shown in one session: nothing until it asks, then what it asked for, till it asks again. */
export class Authorizer {
  readonly #options: AuthorizerOptions;
  readonly #renewals = new SingleFlight<string>();
  #header: string | undefined;

  constructor(options: AuthorizerOptions) {
    this.#options = options;
  }

  /** The Authorization to send. */
  get header(): string | undefined {
    return this.#header;
  }

  /**
   * Answers a 401 to a request that was sent with `sent`: afterwards `header` is another one. Unauthenticated when
   * there is nothing better. Requests that are refused at once share one renewal.
   */
  async renew(challenges: string, sent: string | undefined, signal: AbortSignal | undefined): Promise<void> {
    if (this.#header !== sent) return;
    this.#header = await abortable(
      this.#renewals.run('', () => this.#answer(challenges, sent)),
      signal,
    );
  }

  async #answer(text: string, sent: string | undefined): Promise<string> {
    const challenges = parseChallenges(text);
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    const secret = await this.#options.secret();
    const header = bearer ? await this.#bearer(bearer, secret) : this.#basic(challenges, secret);
    if (header === sent) throw refused('it refuses what it was shown');
    this.#options.redactor.add(header.slice(header.indexOf(' ') + 1));
    return header;
  }

  #basic(challenges: readonly Challenge[], secret: Secret | undefined): string {
    if (!challenges.some(({ scheme }) => scheme === 'basic')) throw refused('it asks for nothing that can be given');
    if (secret === undefined) throw refused('it asks for credentials, and there are none');
    if (secret.kind !== 'basic') throw refused('it asks for user and password, and there is only a token');
    return basic(secret.username, secret.password);
  }

  async #bearer(challenge: Challenge, secret: Secret | undefined): Promise<string> {
    if (secret?.kind === 'bearer') return `Bearer ${secret.token}`;
    const { host, repository, http } = this.#options;
    const realm = realmOf(challenge, host);
    const service = challenge.parameters.get('service');
    const scopes = scopesOf(challenge, repository);
    return `Bearer ${await fetchToken(http, { realm, service, scopes, secret, tls: tlsFor(realm, host) })}`;
  }
}

function realmOf(challenge: Challenge, host: RegistryHost): URL {
  const text = challenge.parameters.get('realm') ?? '';
  const realm = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (realm?.username !== '' || realm.password !== '') {
    throw refused('it asks for a token of what is no URL');
  }
  if (realm.protocol === 'http:' && host.base.startsWith('https:')) {
    throw new HostFailure('FailedPrecondition', `it asks for a token of "${realm.origin}", without TLS`);
  }
  realm.hash = '';
  return realm;
}

/** A client certificate is for the registry alone; whom the registry names is otherwise trusted as itself. */
function tlsFor(realm: URL, { base, tls }: RegistryHost): RegistryHost['tls'] {
  return realm.origin === new URL(base).origin ? tls : { ...tls, clients: [] };
}

const refused = (why: string): HostFailure => new HostFailure('Unauthenticated', `401 Unauthorized: ${why}`);
