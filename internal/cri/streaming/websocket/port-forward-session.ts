import { BerthError } from '../../../errors/errors.ts';
import type { PortForwardRequest } from '../backend.ts';
import { forwardFailure } from '../forward-failure.ts';
import { ChannelSocket } from './channel-socket.ts';
import type { WebSocketSessionOptions } from './session-options.ts';

const goodbye = { normal: 1000, goingAway: 1001 } as const;

/** The old kind of port-forward: one connection to each port that was named, for as long as the session lasts. */
export function servePortForwardChannels(
  { sandboxId, ports }: PortForwardRequest,
  options: WebSocketSessionOptions,
): void {
  const { socket, session, backend, log, protocol } = options;
  const link = new ChannelSocket({
    socket,
    codec: protocol.codec,
    closes: false,
    bytes: (direction, count) => session.bytes(direction, count),
    activity: () => session.activity(),
    closed: reason => {
      log.debug('streaming connection ended', { kind: 'portforward', reason: reason.message });
      session.abort(reason);
    },
  });
  void link.closed.then(() => session.close());
  const forward = async (port: number, index: number): Promise<void> => {
    const data = link.open(index * 2, { readable: true, writable: true });
    const error = link.open(index * 2 + 1, { readable: false, writable: true });
    data.write(portBytes(port));
    error.write(portBytes(port));
    try {
      await backend.portForward(sandboxId, port, data, session.signal);
    } catch (caught) {
      log.debug('port not forwarded', { port, error: caught });
      error.end(forwardFailure(caught, session.signal.aborted));
    }
    data.end();
    data.resume();
  };
  session.signal.addEventListener('abort', () => {
    link.end(goodbye.goingAway, BerthError.from(session.signal.reason).message);
  });
  const all = Promise.all(ports.map(forward));
  session.own(all.then(() => link.end(goodbye.normal, '')));
}

/** What each channel begins with. */
function portBytes(port: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(port);
  return bytes;
}
