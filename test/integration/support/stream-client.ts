import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { within } from './within.ts';

const channels = { stdin: 0, stdout: 1, stderr: 2, error: 3, resize: 4, close: 255 } as const;

/** What a session ends with, as Kubernetes has it. */
export interface Status {
  readonly status: 'Success' | 'Failure';
  readonly message?: string;
  readonly details?: { readonly causes: readonly { readonly reason: string; readonly message: string }[] };
}

/** A client of exec or attach over WebSocket, which keeps what it is given. */
export class StreamClient {
  readonly #socket: WebSocket;
  readonly #chunks = new Map<number, Buffer[]>();
  readonly #closed: Promise<unknown>;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.#closed = new Promise(resolve => socket.once('close', resolve));
    socket.on('error', () => {});
    socket.on('message', (data: Buffer) => {
      const channel = data[0] ?? 0;
      const chunks = this.#chunks.get(channel) ?? [];
      chunks.push(data.subarray(1));
      this.#chunks.set(channel, chunks);
    });
  }

  /** Of a session whose URL the agent has given, or a kubelet's, whose certificate nobody knows. */
  static async open(url: string, protocol = 'v5.channel.k8s.io'): Promise<StreamClient> {
    const options = { perMessageDeflate: false, rejectUnauthorized: false };
    const socket = new WebSocket(url.replace(/^http/, 'ws'), [protocol], options);
    const client = new StreamClient(socket);
    await once(socket, 'open');
    return client;
  }

  /** Resolves when it is on its way. */
  async send(data: string | Buffer): Promise<void> {
    await this.#send(channels.stdin, Buffer.from(data));
  }

  async endInput(): Promise<void> {
    await this.#send(channels.close, Buffer.of(channels.stdin));
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send(channels.resize, Buffer.from(JSON.stringify({ Width: width, Height: height })));
  }

  bytes(name: 'stdout' | 'stderr' = 'stdout'): Buffer {
    return Buffer.concat(this.#chunks.get(channels[name]) ?? []);
  }

  text(name: 'stdout' | 'stderr' = 'stdout'): string {
    return this.bytes(name).toString();
  }

  /** Waits up to 5 s until standard output has it. */
  async sees(text: string): Promise<void> {
    const giveUpAt = performance.now() + within(5000);
    while (!this.text().includes(text)) {
      if (performance.now() > giveUpAt) throw new Error(`the client sees ${JSON.stringify(this.text().slice(-300))}`);
      await sleep(10);
    }
  }

  /** Reads nothing until `read`. */
  stall(): void {
    this.#socket.pause();
  }

  read(): void {
    this.#socket.resume();
  }

  /** As a process that is killed, or a cable that is cut. */
  vanish(): void {
    this.#socket.terminate();
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Waits for the end of the session; undefined when it was cut. */
  async status(): Promise<Status | undefined> {
    await this.#closed;
    const text = Buffer.concat(this.#chunks.get(channels.error) ?? []).toString();
    return text === '' ? undefined : JSON.parse(text);
  }

  /** The same as a number. */
  async exitCode(): Promise<number> {
    const status = await this.status();
    if (status?.status === 'Success') return 0;
    const [cause] = status?.details?.causes ?? [];
    if (cause?.reason === 'ExitCode') return Number(cause.message);
    throw new Error(`no exit code in ${JSON.stringify(status)}`);
  }

  async #send(channel: number, data: Buffer): Promise<void> {
    const sent = Promise.withResolvers<void>();
    this.#socket.send(Buffer.concat([Buffer.of(channel), data]), {}, error =>
      error ? sent.reject(error) : sent.resolve(),
    );
    await sent.promise;
  }
}
