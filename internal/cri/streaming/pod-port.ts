import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { finished } from 'node:stream/promises';
import { carry } from '../../async/carry.ts';
import { abortable } from '../../async/deadline.ts';
import { BerthError } from '../../errors/errors.ts';
import { dialLoopback } from '../../host/dial.ts';

export interface PodPort {
  /** `default/web` */
  readonly pod: string;
  /** Where its network namespace is pinned; undefined: it has the host's. */
  readonly network: string | undefined;
  readonly port: number;
  /** For the connection to be made. Default 10 s. */
  readonly timeoutMs?: number;
}

/**
 * Joins a connection to a port of a pod: on 127.0.0.1, or where nothing accepts there on ::1. Resolves when both
 * directions are closed. Throws Unavailable when nothing accepts, or when the connection broke, by a cause of ECONNRESET
 * or EPIPE; the pod's side is reset when the client's is.
 */
export async function connectToPort(target: PodPort, connection: Duplex, signal: AbortSignal): Promise<void> {
  const socket = await dial(target, signal);
  const ends = Promise.all([finished(socket), finished(connection)]);
  carry(connection, socket);
  connection.once('end', () => socket.end());
  socket.pipe(connection);
  try {
    await abortable(ends, signal);
  } catch (cause) {
    socket.resetAndDestroy();
    signal.throwIfAborted();
    throw new BerthError('Unavailable', `a connection to port ${target.port} of pod "${target.pod}" broke`, { cause });
  }
}

async function dial({ pod, network, port, timeoutMs = 10_000 }: PodPort, signal: AbortSignal): Promise<Socket> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), timeoutMs);
  try {
    return await dialLoopback(network, port, { signal: AbortSignal.any([signal, giveUp.signal]) });
  } catch (cause) {
    signal.throwIfAborted();
    if (giveUp.signal.aborted) {
      throw new BerthError('DeadlineExceeded', `port ${port} of pod "${pod}" did not answer in ${timeoutMs} ms`);
    }
    const message = `nothing accepts connections on port ${port} of pod "${pod}", neither on 127.0.0.1 nor on ::1`;
    throw new BerthError('Unavailable', message, { cause });
  } finally {
    clearTimeout(timer);
  }
}
