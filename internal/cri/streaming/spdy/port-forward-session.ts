import type { PortForwardRequest } from '../backend.ts';
import { forwardFailure } from '../forward-failure.ts';
import { SpdyConnection } from './connection.ts';
import { resetStatus } from './frames.ts';
import type { Headers } from './headers.ts';
import type { SpdySessionOptions } from './session-options.ts';
import type { SpdyStream } from './stream.ts';

/** The two streams of one forwarded connection. */
interface Pair {
  readonly port: number;
  error?: SpdyStream;
  data?: SpdyStream;
  creating?: NodeJS.Timeout;
}

type Role = 'error' | 'data';

/** Two for each connection that is forwarded at the time. */
const maxStreams = 4096;

/** Port-forward: a session has any number of connections, to any ports. */
export function servePortForward({ sandboxId }: PortForwardRequest, options: SpdySessionOptions): void {
  const { session, transport, backend, log, createMs } = options;
  /** Those of which one stream is missing. */
  const halves = new Map<string, Pair>();
  const connection = new SpdyConnection({
    transport,
    maxStreams,
    cancels: true,
    accepts: (headers, id) => {
      const port = portOf(headers);
      const role = roleOf(headers);
      if (port === undefined || role === undefined) return false;
      const half = halves.get(keyOf(headers, id));
      return !half || (half.port === port && !half[role]);
    },
    opened: stream => join(stream),
    bytes: (direction, count) => session.bytes(direction, count),
    activity: () => session.activity(),
    closed: reason => {
      for (const { creating } of halves.values()) clearTimeout(creating);
      log.debug('streaming connection ended', { kind: 'portforward', reason: reason.message });
      session.abort(reason);
    },
  });

  const join = (stream: SpdyStream): void => {
    const key = keyOf(stream.headers, stream.id);
    const role = roleOf(stream.headers) ?? 'data';
    let pair = halves.get(key);
    if (!pair) {
      pair = { port: portOf(stream.headers) ?? 0 };
      halves.set(key, pair);
      pair.creating = setTimeout(() => late(key), createMs).unref();
      stream.once('close', () => {
        if (halves.get(key)?.[role] === stream) drop(key);
      });
    }
    pair[role] = stream;
    const { error, data, port } = pair;
    if (!error || !data) return;
    drop(key);
    session.own(forward(port, error, data));
  };

  const drop = (key: string): void => {
    clearTimeout(halves.get(key)?.creating);
    halves.delete(key);
  };

  const late = (key: string): void => {
    const { error, data } = halves.get(key) ?? {};
    drop(key);
    error?.resume();
    error?.end(`the client has not opened the data stream within ${createMs / 1000} s`);
    if (data) connection.reset(data, resetStatus.cancel);
  };

  const forward = async (port: number, error: SpdyStream, data: SpdyStream): Promise<void> => {
    const gone = new AbortController();
    data.once('close', () => gone.abort());
    error.resume();
    try {
      await backend.portForward(sandboxId, port, data, gone.signal);
      error.end();
      data.end();
      data.resume();
    } catch (caught) {
      const text = forwardFailure(caught, data.sentAny || gone.signal.aborted);
      log.debug('port not forwarded', { port, error: caught });
      error.end(text);
      if (text === '') {
        connection.reset(data, resetStatus.cancel);
      } else {
        data.end();
        data.resume();
      }
    }
  };

  session.signal.addEventListener('abort', () => connection.end());
  void connection.closed.then(() => session.close());
  connection.start(options.head);
}

function roleOf(headers: Headers): Role | undefined {
  const type = headers.get('streamtype');
  return type === 'error' || type === 'data' ? type : undefined;
}

function portOf(headers: Headers): number | undefined {
  const text = headers.get('port') ?? '';
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port > 0 && port <= 65_535 ? port : undefined;
}

/** What both streams of a pair have in common. Old clients give no id, and open the data stream next. */
function keyOf(headers: Headers, id: number): string {
  const given = headers.get('requestid');
  if (given !== undefined) return `given ${given}`;
  return `stream ${roleOf(headers) === 'data' ? id - 2 : id}`;
}
