import { closeSync } from 'node:fs';
import { Socket } from 'node:net';
import { abortable } from '../async/deadline.ts';
import { BerthError, errnoOf } from '../errors/errors.ts';
import * as libc from './libc.ts';
import { inNamespace } from './namespaces.ts';

const AF_INET = 2;
const AF_INET6 = 10;
const SOCK_STREAM = 1;
const SOCK_NONBLOCK = 0o4000;
const SOCK_CLOEXEC = 0o2000000;

export interface DialOptions {
  /** Tried in this order. Default IPv4 loopback, then IPv6 loopback. */
  readonly families?: readonly (4 | 6)[];
  readonly signal?: AbortSignal;
}

/**
 * Connects to a TCP port on the loopback of a pinned network namespace, or of this process's own when none is named. A
 * socket belongs for life to the namespace it was made in, so only its making happens inside; Node's own connect would
 * come a tick too late. Unavailable, with what the last address said, when nothing accepts.
 */
export async function dialLoopback(
  namespace: string | undefined,
  port: number,
  options: DialOptions = {},
): Promise<Socket> {
  const { families = [4, 6], signal } = options;
  let refusal: unknown;
  for (const family of families) {
    try {
      return await connect(namespace, family, port, signal);
    } catch (error) {
      signal?.throwIfAborted();
      refusal = error;
    }
  }
  const where = namespace === undefined ? 'the host' : `the network namespace "${namespace}"`;
  throw new BerthError('Unavailable', `nothing accepts on port ${port} of ${where}`, { cause: refusal });
}

async function connect(
  namespace: string | undefined,
  family: 4 | 6,
  port: number,
  signal?: AbortSignal,
): Promise<Socket> {
  const domain = family === 4 ? AF_INET : AF_INET6;
  const type = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;
  const make = () => libc.socket(domain, type);
  const fd = namespace === undefined ? make() : inNamespace(namespace, 'net', make);
  try {
    startConnect(fd, loopbackAddress(family, port));
    await writable(fd, signal);
    libc.takeSocketError(fd);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return new Socket({ fd, readable: true, writable: true, allowHalfOpen: true });
}

function startConnect(fd: number, address: Uint8Array): void {
  try {
    libc.connect(fd, address);
  } catch (error) {
    if (errnoOf(error) !== 'EINPROGRESS') throw error;
  }
}

async function writable(fd: number, signal?: AbortSignal): Promise<void> {
  const connected = Promise.withResolvers<void>();
  const giveUp = libc.whenReady(fd, 'writable', connected.resolve);
  try {
    await abortable(connected.promise, signal);
  } catch (error) {
    giveUp();
    throw error;
  }
}

/** struct sockaddr_in or sockaddr_in6: family in the host's order, port in the network's. */
function loopbackAddress(family: 4 | 6, port: number): Uint8Array {
  const address = Buffer.alloc(family === 4 ? 16 : 28);
  address.writeUInt16LE(family === 4 ? AF_INET : AF_INET6, 0);
  address.writeUInt16BE(port, 2);
  if (family === 4) address.set([127, 0, 0, 1], 4);
  else address[23] = 1;
  return address;
}
