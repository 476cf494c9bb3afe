import type { AddressInfo, Server } from 'node:net';
import { BerthError, errnoOf } from '../errors/errors.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** What is served there, for errors: `metrics`. */
  readonly what: string;
  /** What says where, for errors: `metrics.listen`. */
  readonly setting: string;
}

/** Resolves with what was bound; throws FailedPrecondition where another process has it. */
export async function listenTcp(server: Server, { host, port, what, setting }: ListenOptions): Promise<AddressInfo> {
  const bound = Promise.withResolvers<void>();
  server.once('error', bound.reject);
  server.listen({ host, port, exclusive: true }, bound.resolve);
  try {
    await bound.promise;
  } catch (error) {
    const isTaken = errnoOf(error) === 'EADDRINUSE';
    const { code, message } = BerthError.from(error);
    const reason = isTaken ? `another process has it; give another one by ${setting}` : message;
    const sentence = `cannot serve ${what} on "${hostPort(host, port)}": ${reason}`;
    throw new BerthError(isTaken ? 'FailedPrecondition' : code, sentence, { cause: error });
  } finally {
    server.off('error', bound.reject);
  }
  const address = server.address();
  if (address !== null && typeof address !== 'string') return address;
  throw new BerthError('Internal', `what serves ${what} has no TCP address`);
}

/** IPv6 addresses in brackets. */
export const hostPort = (host: string, port: number): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
