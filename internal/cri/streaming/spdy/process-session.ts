import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type ProcessChannels, serveProcess } from '../serve-process.ts';
import type { ProcessRequest } from '../session-request.ts';
import { type Outcome, statusText } from '../status.ts';
import { TerminalSizes } from '../terminal-sizes.ts';
import { SpdyConnection } from './connection.ts';
import type { SpdySessionOptions } from './session-options.ts';
import type { SpdyStream } from './stream.ts';

export interface ProcessSessionOptions extends SpdySessionOptions {
  /** Of the remotecommand protocol. */
  readonly version: number;
}

const resizesSince = 3;

/** Exec or attach: begins when the client has opened each of the streams that were asked for. */
export function serveProcessStreams(wanted: ProcessRequest, options: ProcessSessionOptions): void {
  const { session, transport, backend, log, createMs, version } = options;
  const types = streamTypes(wanted, version);
  const streams = new Map<string, SpdyStream>();
  const sizes = new TerminalSizes();
  const finish = async (outcome: Outcome) => {
    await Promise.all([ended(streams.get('stdout')), ended(streams.get('stderr'))]);
    await ended(streams.get('error'), statusText(outcome, version));
    connection.end();
  };
  let isLate = false;
  const late = () => {
    isLate = true;
    const missing = [...types].filter(type => !streams.has(type)).join(', ');
    void finish({ failure: `the client has not opened the streams ${missing} within ${createMs / 1000} s` });
  };
  const creating = setTimeout(late, createMs).unref();
  const begin = () => {
    clearTimeout(creating);
    session.own(serveProcess(backend, wanted, channelsOf(streams, sizes, finish), session.signal));
  };
  const connection = new SpdyConnection({
    transport,
    maxStreams: types.size,
    cancels: false,
    accepts: headers => {
      const type = headers.get('streamtype') ?? '';
      return types.has(type) && !streams.has(type);
    },
    opened: stream => {
      const type = stream.headers.get('streamtype') ?? '';
      streams.set(type, stream);
      if (type === 'resize') stream.on('data', (bytes: Buffer) => sizes.push(bytes));
      else if (type !== 'stdin') stream.resume();
      if (streams.size === types.size && !isLate) begin();
    },
    bytes: (direction, count) => session.bytes(direction, count),
    activity: () => session.activity(),
    closed: reason => {
      clearTimeout(creating);
      log.debug('streaming connection ended', { kind: wanted.kind, reason: reason.message });
      session.abort(reason);
    },
  });
  session.signal.addEventListener('abort', () => {
    if (streams.size < types.size) connection.end();
  });
  void connection.closed.then(() => session.close());
  connection.start(options.head);
}

function streamTypes({ request }: ProcessRequest, version: number): ReadonlySet<string> {
  const types = new Set(['error']);
  if (request.stdin) types.add('stdin');
  if (request.stdout) types.add('stdout');
  if (request.stderr) types.add('stderr');
  if (request.tty && version >= resizesSince) types.add('resize');
  return types;
}

function channelsOf(
  streams: ReadonlyMap<string, SpdyStream>,
  sizes: TerminalSizes,
  finish: ProcessChannels['finish'],
): ProcessChannels {
  const stdin = streams.get('stdin');
  const stdout = streams.get('stdout');
  const stderr = streams.get('stderr');
  return {
    ...(stdin && { stdin }),
    ...(stdout && { stdout }),
    ...(stderr && { stderr }),
    onResize: listener => sizes.listen(listener),
    finish,
  };
}

/** Resolves when the client has been sent all of the stream, or can't be any more. */
async function ended(stream: Writable | undefined, last = ''): Promise<void> {
  if (!stream) return;
  stream.end(last);
  await finished(stream, { readable: false }).catch(() => {});
}
