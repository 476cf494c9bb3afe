import { createConnection, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError, errnoOf } from '../errors/errors.ts';

export interface ConnectOptions {
  /** For somebody to listen there. Default 10 s. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

const retryMs = 10;

/** Connects to a Unix socket; one that is missing, or refuses, is asked again until the time is up. */
export async function connectSocket(path: string, options: ConnectOptions = {}): Promise<Socket> {
  const { timeoutMs = 10_000, signal } = options;
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await connectOnce(path);
    } catch (error) {
      if (!isWorthRetrying(error) || performance.now() + retryMs > giveUpAt) {
        throw new BerthError('Unavailable', `nobody answers on the socket "${path}"`, { cause: error });
      }
    }
    await sleep(retryMs, undefined, signal ? { signal } : {});
  }
}

const isWorthRetrying = (error: unknown): boolean =>
  ['ENOENT', 'ECONNREFUSED', 'EAGAIN'].includes(errnoOf(error) ?? '');

// connecting to a Unix socket never waits: the kernel accepts, refuses, or says EAGAIN
function connectOnce(path: string): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = createConnection({ path });
  socket.once('error', reject);
  socket.once('connect', () => {
    socket.off('error', reject);
    resolve(socket);
  });
  return promise;
}
