import { createWebSocketStream, type WebSocket, WebSocketServer } from 'ws';
import { Session } from '../session.ts';
import { servePortForward } from '../spdy/port-forward-session.ts';
import { listOf, type Upgrade, type Upgrader } from '../upgrade.ts';
import { servePortForwardChannels } from './port-forward-session.ts';
import { serveProcessChannels } from './process-session.ts';
import { chooseProtocol, type Protocol, protocolNames } from './protocols.ts';

const protocolHeader = 'sec-websocket-protocol';
/** Some clients send a whole file as one message, and Go's servers take up to 32 MiB. */
const maxPayload = 16 * 1024 * 1024;
/** A client that does not read what it is sent gets no more answers. */
const maxUnread = 1024 * 1024;

export const upgradeToWebSocket: Upgrader = upgrade => {
  const { request, session: wanted } = upgrade;
  const offered = listOf(request.headers[protocolHeader]);
  const chosen = chooseProtocol(wanted.kind, offered);
  if (!chosen) {
    const text = `none of the protocols ${offered.join(', ')} is served, only ${protocolNames(wanted.kind).join(', ')}`;
    return { status: 403, text };
  }
  const { name, protocol } = chosen;
  if (protocol !== 'tunnel' && wanted.kind === 'portforward' && wanted.request.ports.length === 0) {
    return { status: 400, text: 'the request names no port, which this protocol needs' };
  }
  const socket = shakeHands(upgrade, name, protocol);
  if (!socket) return 'answered';
  const session = new Session({
    kind: wanted.kind,
    transport: 'websocket',
    idleMs: upgrade.context.idleMs,
    observer: upgrade.context.observer,
    destroy: () => socket.terminate(),
  });
  serve(upgrade, socket, session, protocol);
  return session;
};

/** Undefined when the request was no good one, which ws has answered then. */
function shakeHands(upgrade: Upgrade, name: string | undefined, protocol: Protocol): WebSocket | undefined {
  const { request, socket, head } = upgrade;
  const handleProtocols = () => name ?? false;
  const server = new WebSocketServer({
    ...{
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      autoPong: false,
      maxPayload,
      handleProtocols,
    },
  });
  if (protocol === 'tunnel') {
    // the name has a slash, which ws takes for an error
    delete request.headers[protocolHeader];
    server.on('headers', lines => void lines.push(`Sec-WebSocket-Protocol: ${name}`));
  }
  let upgraded: WebSocket | undefined;
  server.handleUpgrade(request, socket, head, made => {
    upgraded = made;
  });
  upgraded?.on('ping', payload => {
    if (upgraded && upgraded.bufferedAmount < maxUnread) upgraded.pong(payload);
  });
  return upgraded;
}

function serve({ session: wanted, context }: Upgrade, socket: WebSocket, session: Session, protocol: Protocol): void {
  if (protocol !== 'tunnel') {
    const options = { ...context, session, socket, protocol };
    if (wanted.kind === 'portforward') servePortForwardChannels(wanted.request, options);
    else serveProcessChannels(wanted, options);
  } else if (wanted.kind === 'portforward') {
    const transport = createWebSocketStream(socket);
    // of itself it waits for an end that can't be written any more
    socket.on('close', () => transport.destroy());
    servePortForward(wanted.request, { ...context, session, transport, head: Buffer.alloc(0) });
  }
}
