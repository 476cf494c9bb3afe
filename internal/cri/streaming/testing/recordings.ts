import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamingServer } from '../server.ts';
import type { SessionRequest } from '../session-request.ts';

/** What a Go client and the server said to each other. */
export interface Recording {
  readonly name: string;
  readonly session: SessionRequest;
  readonly exchange: readonly { readonly from: 'client' | 'server'; readonly bytes: Buffer }[];
}

const folder = join(import.meta.dirname, '../../../../test/fixtures/streaming');

export function readRecordings(): Recording[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'));
  return files.map(name => {
    const parsed = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SessionRequest & {
      readonly exchange: readonly { readonly from: 'client' | 'server'; readonly base64: string }[];
    };
    const exchange = parsed.exchange.map(({ from, base64 }) => ({ from, bytes: Buffer.from(base64, 'base64') }));
    return { name, session: parsed, exchange };
  });
}

export function urlFor(server: StreamingServer, session: SessionRequest): URL {
  if (session.kind === 'exec') return new URL(server.execUrl(session.request));
  return new URL(
    session.kind === 'attach' ? server.attachUrl(session.request) : server.portForwardUrl(session.request),
  );
}

/** A client's bytes, with the token of a URL in place of the recorded one. */
export function withToken(bytes: Buffer, url: URL): Buffer {
  const token = url.pathname.split('/').at(-1) ?? '';
  return Buffer.from(bytes.toString('latin1').replace('TOKEN', token), 'latin1');
}
