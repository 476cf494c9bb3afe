import { chmod, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Server, ServerCredentials, type ServiceDefinition, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { BerthError } from '../errors/errors.ts';
import { isServed } from '../host/served.ts';

export interface GrpcServerOptions {
  /** `unix:///run/berth/berth.sock` */
  readonly listen: string;
}

/** The kubelet's messages have no limit of their own and it takes answers up to 16 MiB. */
const maxMessageBytes = 16 * 1024 * 1024;

/** gRPC over a Unix socket that only root may use. */
export class GrpcServer {
  readonly #server = new Server({
    'grpc.max_receive_message_length': maxMessageBytes,
    'grpc.max_send_message_length': maxMessageBytes,
    'grpc.enable_channelz': 0,
  });
  readonly #path: string;

  constructor({ listen }: GrpcServerOptions) {
    this.#path = listen.replace(/^unix:(\/\/)?/, '');
  }

  add(definition: ServiceDefinition, implementation: UntypedServiceImplementation): void {
    this.#server.addService(definition, implementation);
  }

  /** Throws FailedPrecondition when another process serves the socket. */
  async claim(): Promise<void> {
    if (await isServed(this.#path)) {
      throw new BerthError(
        'FailedPrecondition',
        `the socket "${this.#path}" is served by another process: stop it, or give this agent its own --listen`,
      );
    }
  }

  /** A socket that nobody serves is replaced. */
  async listen(): Promise<void> {
    await this.claim();
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    await rm(this.#path, { force: true });
    const bound = Promise.withResolvers<number>();
    this.#server.bindAsync(`unix://${this.#path}`, ServerCredentials.createInsecure(), (error, port) =>
      error ? bound.reject(error) : bound.resolve(port),
    );
    await bound.promise;
    await chmod(this.#path, 0o600);
  }

  /** Lets the calls under way finish for `graceMs`, then cuts them off. */
  async close(graceMs: number): Promise<void> {
    const closed = Promise.withResolvers<void>();
    this.#server.tryShutdown(() => closed.resolve());
    const force = setTimeout(() => this.#server.forceShutdown(), graceMs);
    await closed.promise;
    clearTimeout(force);
    await rm(this.#path, { force: true });
  }
}
