import type { SessionKind } from './session-request.ts';

export type Transport = 'spdy' | 'websocket';
/** As the agent sees it: what clients send comes in. */
export type Direction = 'in' | 'out';

/** Is told of sessions, and of the bytes of their streams. */
export interface StreamingObserver {
  sessionOpened(kind: SessionKind, transport: Transport): void;
  /** `seconds`: how long it was open. */
  sessionClosed(kind: SessionKind, transport: Transport, seconds: number): void;
  bytes(kind: SessionKind, direction: Direction, count: number): void;
}
