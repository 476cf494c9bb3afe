import { once } from 'node:events';
import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps, type ServerOptions } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { TestContext } from 'node:test';
import { digestOf } from '../../digest.ts';
import type { Descriptor } from '../../manifest.ts';

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly client: string | undefined;
}

/** A registry on loopback that does to each request what a test tells it to. */
export class BadRegistry {
  readonly seen: Seen[] = [];
  /** Connections so far, whatever came of them. */
  accepted = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #behaviour: Behaviour;
  readonly #tls: boolean;

  private constructor(server: Server, tls: boolean, behaviour: Behaviour) {
    this.#server = server;
    this.#tls = tls;
    this.#behaviour = behaviour;
    server.on('connection', (socket: Socket) => {
      this.accepted++;
      this.#sockets.add(socket.on('error', () => {}));
      socket.once('close', () => this.#sockets.delete(socket));
    });
    server.on('tlsClientError', () => {});
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const { method = '', url = '', headers, socket } = request;
      const peer =
        'getPeerCertificate' in socket
          ? (socket as { getPeerCertificate(): { subject?: { CN?: unknown } } }).getPeerCertificate()
          : {};
      const client = typeof peer.subject?.CN === 'string' ? peer.subject.CN : undefined;
      this.seen.push({ method, url, headers, client });
      this.#behaviour(request, response);
    });
  }

  /** Ends with the test, its connections too. */
  static async start(t: TestContext, behaviour: Behaviour, tls?: ServerOptions): Promise<BadRegistry> {
    const options = { maxHeaderSize: 1024 * 1024 };
    const server = tls ? createHttps({ ...options, ...tls }) : createHttp(options);
    const registry = new BadRegistry(server, tls !== undefined, behaviour);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => registry.stop());
    return registry;
  }

  /** `127.0.0.1:PORT`. */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `${this.#tls ? 'https' : 'http'}://${this.host}`;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  behave(behaviour: Behaviour): void {
    this.#behaviour = behaviour;
  }

  async stop(): Promise<void> {
    const closed = this.#server.listening ? once(this.#server, 'close') : undefined;
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

export const blobOf = (bytes: Buffer): Descriptor => ({
  mediaType: 'application/vnd.oci.image.layer.v1.tar',
  digest: digestOf(bytes),
  size: bytes.length,
});

/** The first byte that a request's Range asks for. */
export const rangeStart = (request: IncomingMessage): number =>
  Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);

/** A good server of one blob: ranges too. */
export function serve(bytes: Buffer): Behaviour {
  return (request, response) => {
    const start = rangeStart(request);
    response.writeHead(start > 0 ? 206 : 200, headersOf(bytes, start)).end(bytes.subarray(start));
  };
}

export function headersOf(bytes: Buffer, start: number): Record<string, string | number> {
  const range = start > 0 && { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` };
  return { 'content-length': bytes.length - start, ...range };
}

/** Sends up to byte `at` of the blob and then nothing more. */
export function stallAt(bytes: Buffer, at: number): Behaviour {
  return (request, response) => {
    const start = rangeStart(request);
    response.writeHead(start > 0 ? 206 : 200, headersOf(bytes, start));
    response.flushHeaders();
    response.write(bytes.subarray(start, Math.max(start, at)));
  };
}

/** Sends up to byte `at` and then resets the connection. */
export function resetAt(bytes: Buffer, at: number): Behaviour {
  return (request, response) => {
    const start = rangeStart(request);
    response.writeHead(start > 0 ? 206 : 200, headersOf(bytes, start));
    response.write(bytes.subarray(start, Math.max(start, at)), () => {
      (request.socket as Socket).resetAndDestroy();
    });
  };
}

/** Sends up to byte `at`, all of which arrives, and then closes the connection. */
export function hangUpAt(bytes: Buffer, at: number): Behaviour {
  return (request, response) => {
    const start = rangeStart(request);
    response.writeHead(start > 0 ? 206 : 200, headersOf(bytes, start));
    response.write(bytes.subarray(start, Math.max(start, at)), () => request.socket.end());
  };
}

/** One byte every `everyMs`. */
export function trickle(bytes: Buffer, everyMs: number): Behaviour {
  return (request, response) => {
    let at = rangeStart(request);
    response.writeHead(at > 0 ? 206 : 200, headersOf(bytes, at));
    const timer = setInterval(() => response.write(bytes.subarray(at, ++at)), everyMs);
    response.once('close', () => clearInterval(timer));
  };
}

/** A status with a registry's JSON error. */
export function refuse(status: number, headers: Record<string, string> = {}, message = 'no'): Behaviour {
  const body = JSON.stringify({ errors: [{ code: 'TESTED', message }] });
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };
}

/** The behaviours one after another, the last one for good. */
export function inTurn(...behaviours: readonly Behaviour[]): Behaviour {
  let turn = 0;
  return (request, response) => behaviours[Math.min(turn++, behaviours.length - 1)]?.(request, response);
}
