import type { Socket } from 'node:net';
import { ttrpc } from '../../api/gen/ttrpc.js';
import type { ClientCalls, MethodsOf } from '../../api/services.ts';
import type { Service } from '../../api/wire.js';
import { BerthError } from '../errors/errors.ts';
import { ConnectionClosed } from './connection-closed.ts';
import { encodeFrame, type Frame, FrameDecoder, frameTypes } from './frame.ts';
import { errorFromStatus } from './status.ts';

export interface ClientOptions {
  /** Named in errors: the socket's path. */
  readonly peer: string;
  /** Sent with every call; keys in lower case. */
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface CallOptions {
  /**
   * Told to the server, which then ends its work: a shim kills the runc that it is running. The call fails with
   * DeadlineExceeded when the time is up, whatever the server does; the connection stays.
   */
  readonly timeoutMs?: number | undefined;
  /** How long to wait for the answer, without telling the server: its work is not ended. */
  readonly patienceMs?: number | undefined;
  /** Ends the waiting only: the server works on, and its late answer is dropped. */
  readonly signal?: AbortSignal | undefined;
  readonly metadata?: Readonly<Record<string, string>>;
}

type Methods<S> = keyof MethodsOf<S> & string;

interface Pending {
  readonly resolve: (payload: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

/** Calls unary methods over one connection; many may be under way, and answers come in any order. */
export class TtrpcClient {
  readonly #socket: Socket;
  readonly #options: ClientOptions;
  readonly #pending = new Map<number, Pending>();
  readonly #closed = Promise.withResolvers<ConnectionClosed>();
  #nextId = 1;
  #lost: ConnectionClosed | undefined;

  constructor(socket: Socket, options: ClientOptions) {
    this.#socket = socket;
    this.#options = options;
    const decoder = new FrameDecoder();
    socket.on('data', chunk => {
      for (const frame of decoder.push(chunk as Buffer)) this.#answer(frame);
    });
    socket.on('error', error => this.#lose(error));
    socket.on('close', () => this.#lose());
  }

  /** Resolves once, when the connection is gone, with the error that every call gets. */
  get closed(): Promise<ConnectionClosed> {
    return this.#closed.promise;
  }

  get isClosed(): boolean {
    return this.#lost !== undefined;
  }

  /** Fails with the server's code and words, with ConnectionClosed when the server is gone. */
  async call<S extends Service, M extends Methods<S>>(
    service: S,
    method: M,
    request: ClientCalls<S>[M][0],
    options: CallOptions = {},
  ): Promise<ClientCalls<S>[M][1]> {
    const rpc = service.methods[method];
    if (!rpc) throw new BerthError('Unimplemented', `the service "${service.name}" has no method "${method}"`);
    const payload = rpc.request.encode(request).finish();
    return rpc.response.decode(await this.#send(service.name, method, payload, options));
  }

  /** Every call under way fails; a shim ends the work of each. */
  close(): void {
    this.#socket.destroy();
    this.#lose();
  }

  async #send(service: string, method: string, payload: Buffer, options: CallOptions): Promise<Buffer> {
    const { signal } = options;
    const limitMs = options.timeoutMs ?? options.patienceMs;
    signal?.throwIfAborted();
    if (this.#lost) throw this.#lost;
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    const id = this.#write(this.#request(service, method, payload, options));
    this.#pending.set(id, { resolve, reject });
    const onAbort = () => reject(signal?.reason);
    const onTimeout = () => reject(new BerthError('DeadlineExceeded', `${method} took longer than ${limitMs} ms`));
    const timer = limitMs === undefined ? undefined : setTimeout(onTimeout, limitMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      this.#pending.delete(id);
    }
  }

  #request(service: string, method: string, payload: Buffer, { timeoutMs, metadata }: CallOptions): Buffer {
    const timeoutNano = timeoutMs === undefined ? 0n : BigInt(Math.ceil(timeoutMs * 1e6));
    const pairs = Object.entries({ ...this.#options.metadata, ...metadata }).map(([key, value]) => ({ key, value }));
    return ttrpc.Request.encode({ service, method, payload, timeoutNano, metadata: pairs }).finish();
  }

  // ids must grow in the order of the bytes on the wire: taken and written in one turn, and not at all when too long
  #write(request: Buffer): number {
    const id = this.#nextId;
    const frame = encodeFrame(id, frameTypes.request, request);
    this.#nextId += 2;
    this.#socket.write(frame);
    return id;
  }

  #answer({ streamId, type, data }: Frame): void {
    const pending = this.#pending.get(streamId);
    if (!pending || type !== frameTypes.response) return;
    if (!data) {
      pending.reject(new BerthError('ResourceExhausted', `"${this.#options.peer}" sent an answer too long for ttrpc`));
      return;
    }
    try {
      const { status, payload } = ttrpc.Response.decode(data);
      if (status && status.code !== 0) pending.reject(errorFromStatus(status));
      else pending.resolve(payload);
    } catch (error) {
      pending.reject(
        new BerthError('Internal', `"${this.#options.peer}" sent an answer that is no ttrpc`, { cause: error }),
      );
    }
  }

  #lose(cause?: unknown): void {
    if (this.#lost) return;
    this.#lost = new ConnectionClosed(this.#options.peer, cause);
    for (const { reject } of this.#pending.values()) reject(this.#lost);
    this.#closed.resolve(this.#lost);
  }
}
