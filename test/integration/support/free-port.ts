import { once } from 'node:events';
import { createServer } from 'node:net';

/** Of the loopback interface, for a program that takes any port as well but does not tell which. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
