import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { TestContext } from 'node:test';

export interface ProxyServer {
  readonly host: string;
  /** What was asked of it: `CONNECT a.test:443`, `GET http://a.test/`; with the Proxy-Authorization, if any. */
  readonly asked: string[];
}

/** A forward proxy that leads every name to one address on loopback. */
export async function startProxy(t: TestContext, target: string): Promise<ProxyServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const [hostname = '', port = ''] = target.split(':');
  const keep = (socket: Socket) => sockets.add(socket.on('error', () => {}));
  const note = ({ method, url, headers }: IncomingMessage) =>
    asked.push([method, url, headers['proxy-authorization']].filter(part => part !== undefined).join(' '));
  const server = createServer((request, response) => {
    note(request);
    response.writeHead(200).end('{"by":"proxy"}');
  });
  server.on('connection', keep);
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    note(request);
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    keep(upstream);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, 'close');
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
