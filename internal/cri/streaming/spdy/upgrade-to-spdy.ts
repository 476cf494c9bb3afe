import type { Duplex } from 'node:stream';
import { Session } from '../session.ts';
import type { SessionRequest } from '../session-request.ts';
import { listOf, type Upgrader } from '../upgrade.ts';
import { servePortForward } from './port-forward-session.ts';
import { type ProcessSessionOptions, serveProcessStreams } from './process-session.ts';

/** Protocols and their versions. */
const processProtocols = new Map([
  ['v4.channel.k8s.io', 4],
  ['v3.channel.k8s.io', 3],
  ['v2.channel.k8s.io', 2],
  ['channel.k8s.io', 1],
]);
const portForwardProtocols = new Map([['portforward.k8s.io', 1]]);

const protocolHeader = 'X-Stream-Protocol-Version';

export const upgradeToSpdy: Upgrader = ({ request, socket, head, session: wanted, context }) => {
  const known = wanted.kind === 'portforward' ? portForwardProtocols : processProtocols;
  const offered = listOf(request.headers[protocolHeader.toLowerCase()]);
  if (offered.length === 0) return { status: 400, text: `the header ${protocolHeader} is missing` };
  const protocol = offered.find(name => known.has(name));
  const version = known.get(protocol ?? '');
  if (version === undefined) {
    const names = [...known.keys()];
    const headers = names.map(name => `X-Accepted-Stream-Protocol-Versions: ${name}`);
    return {
      status: 403,
      text: `none of the protocols ${offered.join(', ')} is served, only ${names.join(', ')}`,
      headers,
    };
  }
  const session = new Session({
    kind: wanted.kind,
    transport: 'spdy',
    idleMs: context.idleMs,
    observer: context.observer,
    destroy: () => socket.destroy(),
  });
  switchProtocols(socket, `${protocolHeader}: ${protocol}`);
  serve(wanted, { ...context, transport: socket, head, session, version });
  return session;
};

function switchProtocols(socket: Duplex, header: string): void {
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: SPDY/3.1', header];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
}

function serve(wanted: SessionRequest, options: ProcessSessionOptions): void {
  if (wanted.kind === 'portforward') servePortForward(wanted.request, options);
  else serveProcessStreams(wanted, options);
}
