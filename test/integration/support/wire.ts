import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Digest } from '../../../internal/images/digest.ts';

/** Stands between a registry and its clients: counts what goes over the wire, slows it, holds it. */
export class Wire {
  /** `127.0.0.1:port`, to be used in place of the registry's. */
  host = '';
  /** Bytes of blob bodies that went to clients, and GETs of each blob. */
  readonly bytes = new Map<Digest, number>();
  readonly requests = new Map<Digest, number>();
  /** Body bytes a second over all connections; undefined is as fast as it goes. */
  bytesPerSecond: number | undefined;
  /** Requests that are being answered. */
  open = 0;
  readonly #upstream: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** When the next byte may go, of performance.now(). */
  #free = 0;

  private constructor(upstream: string) {
    this.#upstream = upstream;
    this.#server = createServer((asked, answer) => void this.#serve(asked, answer));
    this.#server.on('connection', socket => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  static async start(upstream: string): Promise<Wire> {
    const wire = new Wire(upstream);
    const { promise, resolve } = Promise.withResolvers<void>();
    wire.#server.listen(0, '127.0.0.1', resolve);
    await promise;
    const { port } = wire.#server.address() as AddressInfo;
    wire.host = `127.0.0.1:${port}`;
    return wire;
  }

  get totalBytes(): number {
    return [...this.bytes.values()].reduce((sum, count) => sum + count, 0);
  }

  forget(): void {
    this.bytes.clear();
    this.requests.clear();
  }

  async close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    for (const socket of this.#sockets) socket.destroy();
    await promise;
  }

  async #serve(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    this.open++;
    answer.once('close', () => this.open--);
    const blob = asked.method === 'GET' ? /\/blobs\/(sha256:[0-9a-f]{64})$/.exec(asked.url ?? '')?.[1] : undefined;
    if (blob !== undefined) this.requests.set(blob, (this.requests.get(blob) ?? 0) + 1);
    try {
      const upstream = await this.#ask(asked);
      answer.once('close', () => upstream.destroy());
      answer.writeHead(upstream.statusCode ?? 502, upstream.headers);
      for await (const chunk of upstream) await this.#send(answer, chunk, blob);
      answer.end();
    } catch {
      answer.destroy();
    }
  }

  #ask(asked: IncomingMessage): Promise<IncomingMessage> {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const { method, url, headers } = asked;
    const sent = request(`http://${this.#upstream}${url}`, { method, headers, agent: false }, resolve);
    sent.once('error', reject).end();
    return promise;
  }

  async #send(answer: ServerResponse, chunk: Buffer, blob: Digest | undefined): Promise<void> {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const piece = chunk.subarray(at, at + pieceBytes);
      await this.#turn(piece.length);
      if (answer.destroyed) throw new Error('the client has gone');
      if (blob !== undefined) this.bytes.set(blob, (this.bytes.get(blob) ?? 0) + piece.length);
      if (!answer.write(piece)) await drained(answer);
    }
  }

  /** Waits until this many bytes may go. */
  async #turn(count: number): Promise<void> {
    if (this.bytesPerSecond === undefined) return;
    const now = performance.now();
    this.#free = Math.max(this.#free, now) + (count / this.bytesPerSecond) * 1000;
    if (this.#free - now > 5) await sleep(this.#free - now);
  }
}

export async function useWire(t: TestContext, upstream: string): Promise<Wire> {
  const wire = await Wire.start(upstream);
  t.after(() => wire.close());
  return wire;
}

const pieceBytes = 16 * 1024;

function drained(answer: ServerResponse): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  answer.once('drain', resolve).once('close', resolve);
  return promise.finally(() => answer.off('drain', resolve).off('close', resolve));
}
