import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface Message {
  readonly bytes: Buffer;
  readonly isBinary: boolean;
}

/** Keeps what it was sent, in order. */
export class WsClient {
  readonly socket: WebSocket;
  readonly messages: Message[] = [];
  closeCode: number | undefined;
  closeReason = '';

  constructor(url: string, protocols: readonly string[], options: { readonly autoPong?: boolean } = {}) {
    this.socket = new WebSocket(url, protocols, { perMessageDeflate: false, rejectUnauthorized: false, ...options });
    this.socket.on('error', () => {});
    this.socket.on('message', (bytes, isBinary) => this.messages.push({ bytes, isBinary }));
    this.socket.on('close', (code, reason) => {
      this.closeCode = code;
      this.closeReason = reason.toString();
    });
  }

  get isClosed(): boolean {
    return this.closeCode !== undefined;
  }

  send(channel: number, text: Buffer | string): Promise<void> {
    const message = Buffer.concat([Buffer.from([channel]), Buffer.from(text)]);
    return new Promise((resolve, reject) => {
      this.socket.send(message, { binary: true }, error => (error ? reject(error) : resolve()));
    });
  }

  sendText(text: string): void {
    this.socket.send(text, { binary: false });
  }

  /** All that came on a channel of binary messages. */
  on(channel: number): Buffer {
    const own = this.messages.filter(({ bytes, isBinary }) => isBinary && bytes[0] === channel);
    return Buffer.concat(own.map(({ bytes }) => bytes.subarray(1)));
  }

  /** The same of base64 messages. */
  onText(channel: number): Buffer {
    const own = this.messages.filter(({ bytes, isBinary }) => !isBinary && bytes[0] === 0x30 + channel);
    return Buffer.concat(own.map(({ bytes }) => Buffer.from(bytes.toString('latin1', 1), 'base64')));
  }

  async closed(ms = 20_000): Promise<void> {
    if (!this.isClosed) await once(this.socket, 'close', { signal: AbortSignal.timeout(ms) });
  }
}

export async function connectWs(
  url: string,
  protocols: readonly string[],
  options?: ConstructorParameters<typeof WsClient>[2],
): Promise<WsClient> {
  const client = new WsClient(url.replace(/^http/, 'ws'), protocols, options);
  await once(client.socket, 'open');
  return client;
}
