/** As much of ws 8 as is used; it brings no types of its own. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events';
  import type { ClientRequestArgs, IncomingMessage } from 'node:http';
  import type { Duplex, DuplexOptions } from 'node:stream';

  type SendDone = (error?: Error | null) => void;

  export interface ClientOptions extends ClientRequestArgs {
    readonly perMessageDeflate?: boolean;
    readonly maxPayload?: number;
    readonly rejectUnauthorized?: boolean;
    readonly autoPong?: boolean;
  }

  export class WebSocket extends EventEmitter {
    static readonly OPEN: 1;
    readonly readyState: number;
    readonly protocol: string;
    readonly bufferedAmount: number;
    constructor(address: string, protocols: readonly string[], options?: ClientOptions);
    send(data: Buffer | string, options: { readonly binary?: boolean; readonly fin?: boolean }, done?: SendDone): void;
    ping(): void;
    pong(payload?: Buffer): void;
    pause(): void;
    resume(): void;
    close(code?: number, reason?: string): void;
    terminate(): void;
    on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): this;
    on(event: 'close', listener: (code: number, reason: Buffer) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'open', listener: () => void): this;
    on(event: 'ping' | 'pong', listener: (payload: Buffer) => void): this;
  }

  export interface ServerOptions {
    readonly noServer: true;
    readonly clientTracking: false;
    readonly perMessageDeflate: false;
    /** Whether pings are answered by themselves. */
    readonly autoPong: false;
    /** Bytes. */
    readonly maxPayload: number;
    /** Which of the client's protocols is spoken. */
    readonly handleProtocols: (offered: ReadonlySet<string>) => string | false;
  }

  export class WebSocketServer extends EventEmitter {
    constructor(options: ServerOptions);
    /** Calls back in the same turn; a bad request is answered and closed. */
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, upgraded: (socket: WebSocket) => void): void;
    on(event: 'headers', listener: (lines: string[], request: IncomingMessage) => void): this;
  }

  export function createWebSocketStream(socket: WebSocket, options?: DuplexOptions): Duplex;
}
