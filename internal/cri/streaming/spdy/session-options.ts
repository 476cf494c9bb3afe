import type { Duplex } from 'node:stream';
import type { Session } from '../session.ts';
import type { SessionContext } from '../upgrade.ts';

export interface SpdySessionOptions extends SessionContext {
  readonly session: Session;
  readonly transport: Duplex;
  /** What has come of the transport already. */
  readonly head: Buffer;
}
