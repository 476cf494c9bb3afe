import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { serveProcess } from '../serve-process.ts';
import type { ProcessRequest } from '../session-request.ts';
import { type Outcome, statusText } from '../status.ts';
import { TerminalSizes } from '../terminal-sizes.ts';
import { ChannelSocket } from './channel-socket.ts';
import type { WebSocketSessionOptions } from './session-options.ts';

const channels = { stdin: 0, stdout: 1, stderr: 2, error: 3, resize: 4 } as const;
const closesSince = 5;
const goodbye = 1000;

/** Exec or attach: there is nothing to wait for, as channels need not be opened. */
export function serveProcessChannels(wanted: ProcessRequest, options: WebSocketSessionOptions): void {
  const { socket, session, backend, log, protocol } = options;
  const { request } = wanted;
  const link = new ChannelSocket({
    socket,
    codec: protocol.codec,
    closes: protocol.version >= closesSince,
    bytes: (direction, count) => session.bytes(direction, count),
    activity: () => session.activity(),
    closed: reason => {
      log.debug('streaming connection ended', { kind: wanted.kind, reason: reason.message });
      session.abort(reason);
    },
  });
  void link.closed.then(() => session.close());
  const input = (number: number) => link.open(number, { readable: true, writable: false });
  const output = (number: number) => link.open(number, { readable: false, writable: true });
  const stdin = request.stdin && input(channels.stdin);
  const stdout = request.stdout && output(channels.stdout);
  const stderr = request.stderr && output(channels.stderr);
  const error = output(channels.error);
  const sizes = new TerminalSizes();
  if (request.tty) input(channels.resize).on('data', (bytes: Buffer) => sizes.push(bytes));
  link.greet(request.stdout ? channels.stdout : request.stderr ? channels.stderr : channels.error);
  const finish = async (outcome: Outcome) => {
    await Promise.all([ended(stdout), ended(stderr)]);
    const text = statusText(outcome, protocol.version);
    if (text !== '') error.write(text);
    await ended(error);
    link.end(goodbye, '');
  };
  const streams = {
    ...(stdin && { stdin }),
    ...(stdout && { stdout }),
    ...(stderr && { stderr }),
    onResize: sizes.listen.bind(sizes),
    finish,
  };
  session.own(serveProcess(backend, wanted, streams, session.signal));
}

/** Resolves when the client has been sent all of the channel, or can't be any more. */
async function ended(channel: Writable | false): Promise<void> {
  if (!channel) return;
  channel.end();
  await finished(channel).catch(() => {});
}
