import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import { BadRegistry, type Behaviour, refuse } from './bad-registry.ts';

/** What a token server was asked: the query of a GET, the form of a POST. */
export interface Asked {
  readonly method: string;
  readonly fields: URLSearchParams;
  readonly authorization: string | undefined;
}

/** Gives out the tokens `token-1`, `token-2`, ...; the last one given is the one that is good. */
export class TokenServer {
  readonly asked: Asked[] = [];
  readonly #server: BadRegistry;

  private constructor(server: BadRegistry) {
    this.#server = server;
  }

  /** `answer` replaces what is sent for a token. */
  static async start(t: TestContext, answer?: Behaviour): Promise<TokenServer> {
    const server = await BadRegistry.start(t, refuse(500));
    const tokens = new TokenServer(server);
    server.behave((request, response) => tokens.#serve(request, response, answer));
    return tokens;
  }

  get realm(): string {
    return `${this.#server.url}/token`;
  }

  /** Requests with the good token reach `behaviour`; others are asked for one. */
  guard(behaviour: Behaviour, scope = 'repository:a/b:pull'): Behaviour {
    const challenge = `Bearer realm="${this.realm}",service="test",scope="${scope}"`;
    return (request, response) => {
      const isGood = this.asked.length > 0 && request.headers.authorization === `Bearer token-${this.asked.length}`;
      (isGood ? behaviour : refuse(401, { 'www-authenticate': challenge }, 'authentication required'))(
        request,
        response,
      );
    };
  }

  /** The token given last is good no longer. */
  expire(): void {
    this.asked.push({ method: '', fields: new URLSearchParams(), authorization: undefined });
  }

  #serve(request: IncomingMessage, response: ServerResponse, answer: Behaviour | undefined): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const form = Buffer.concat(chunks).toString();
      const fields = new URLSearchParams(method === 'POST' ? form : url.slice(url.indexOf('?') + 1));
      this.asked.push({ method, fields, authorization: headers.authorization });
      if (answer) answer(request, response);
      else response.end(JSON.stringify({ token: `token-${this.asked.length}`, expires_in: 60 }));
    });
  }
}
