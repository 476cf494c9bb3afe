import { connect } from 'node:net';

/** Whether a process listens on the Unix socket that `listen` (`unix:///…`) names. */
export async function isServed(listen: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(listen.replace(/^unix:(\/\/)?/, ''));
  socket.setTimeout(2000, () => resolve(true)); // whoever holds it is there, only slow
  socket.once('connect', () => resolve(true));
  socket.once('error', () => resolve(false));
  try {
    return await promise;
  } finally {
    socket.destroy();
  }
}
