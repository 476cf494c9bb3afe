import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '../../log/log.ts';
import type { StreamingBackend } from './backend.ts';
import type { StreamingObserver } from './observer.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import type { SessionRequest } from './session-request.ts';

/** What every session is served with. */
export interface SessionContext {
  readonly backend: StreamingBackend;
  readonly log: Logger;
  readonly idleMs: number;
  readonly createMs: number;
  readonly observer: StreamingObserver;
}

/** A request to upgrade a connection to what its token stands for. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  /** What came behind the request. */
  readonly head: Buffer;
  readonly session: SessionRequest;
  readonly context: SessionContext;
}

/** The session that has begun, or why none has, unless the client has been told. */
export type Upgrader = (upgrade: Upgrade) => Session | Refusal | 'answered';

/** A list in a header that may come more than once. */
export const listOf = (header: string | readonly string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
