import { chmodSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import type { MethodsOf, ServerCalls } from '../../api/services.ts';
import type { Rpc, Service } from '../../api/wire.js';
import { BerthError } from '../errors/errors.ts';
import type { Logger } from '../log/log.ts';
import { type CallContext, type ServedMethod, ServerConnection } from './server-connection.ts';

/** What serves each method of `S`. */
export type Handlers<S> = {
  readonly [M in keyof MethodsOf<S>]: (
    request: ServerCalls<S>[M][0],
    context: CallContext,
  ) => ServerCalls<S>[M][1] | Promise<ServerCalls<S>[M][1]>;
};

/** Serves unary methods on a Unix socket that only this user can reach. */
export class TtrpcServer {
  readonly #methods = new Map<string, ServedMethod>();
  readonly #services = new Set<string>();
  readonly #connections = new Set<Socket>();
  readonly #log: Logger;
  #server: Server | undefined;

  constructor(options: { readonly log: Logger }) {
    this.#log = options.log;
  }

  handle<S extends Service>(service: S, handlers: Handlers<S>): void {
    this.#services.add(service.name);
    for (const [method, rpc] of Object.entries(service.methods)) {
      const handler = handlers[method as keyof MethodsOf<S>] as UntypedHandler;
      this.#methods.set(`${service.name}/${method}`, served(rpc, handler));
    }
  }

  /** A socket file that is left from before is replaced. */
  async listen(path: string): Promise<void> {
    await rm(path, { force: true });
    const server = createServer(socket => this.#serve(socket));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    server.once('error', reject).listen(path, resolve);
    await promise;
    chmodSync(path, 0o600);
    this.#server = server;
  }

  /** Ends every connection; the socket file goes. */
  async close(): Promise<void> {
    for (const socket of this.#connections) socket.destroy();
    const { promise, resolve } = Promise.withResolvers<void>();
    if (this.#server) this.#server.close(() => resolve());
    else resolve();
    await promise;
  }

  #serve(socket: Socket): void {
    this.#connections.add(socket);
    socket.on('error', error => this.#log.debug('a ttrpc client is gone', { error }));
    socket.on('close', () => this.#connections.delete(socket));
    new ServerConnection(socket, (service, method) => this.#find(service, method));
  }

  #find(service: string, method: string): ServedMethod {
    const found = this.#methods.get(`${service}/${method}`);
    if (found) return found;
    const missing = this.#services.has(service) ? `method ${method}` : `service ${service}`;
    throw new BerthError('Unimplemented', missing);
  }
}

type UntypedHandler = (request: unknown, context: CallContext) => unknown;

function served(rpc: Rpc, handler: UntypedHandler): ServedMethod {
  return async (payload, context) => rpc.response.encode(await handler(decode(rpc, payload), context)).finish();
}

function decode(rpc: Rpc, payload: Buffer): unknown {
  try {
    return rpc.request.decode(payload);
  } catch (cause) {
    throw new BerthError('InvalidArgument', 'the request is not a message of that method', { cause });
  }
}
