import type { WebSocket } from 'ws';
import type { Session } from '../session.ts';
import type { SessionContext } from '../upgrade.ts';
import type { ChannelProtocol } from './protocols.ts';

export interface WebSocketSessionOptions extends SessionContext {
  readonly session: Session;
  readonly socket: WebSocket;
  readonly protocol: ChannelProtocol;
}
