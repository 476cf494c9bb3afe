import type { TestContext } from 'node:test';
import { silent } from '../../../log/log.ts';
import type { ExecRequest, StreamingBackend } from '../backend.ts';
import { StreamingServer, type StreamingServerOptions } from '../server.ts';
import type { SessionKind } from '../session-request.ts';

export interface Events {
  readonly opened: string[];
  readonly closed: string[];
  readonly bytes: Map<string, number>;
}

export interface Rig {
  readonly server: StreamingServer;
  readonly events: Events;
  readonly execUrl: (request?: Partial<ExecRequest>) => string;
}

const unexpected = async (): Promise<never> => {
  throw new Error('the backend was not to be called');
};

/** A server with a backend that does what the test says. */
export async function startRig(
  t: TestContext,
  backend: Partial<StreamingBackend>,
  options: Partial<StreamingServerOptions> = {},
): Promise<Rig> {
  const events: Events = { opened: [], closed: [], bytes: new Map() };
  const server = new StreamingServer({
    backend: { exec: unexpected, attach: unexpected, portForward: unexpected, ...backend },
    ...{ log: silent, host: '127.0.0.1', port: 0, idleMs: 60_000, createMs: 10_000 },
    observer: {
      sessionOpened: (kind, transport) => void events.opened.push(`${kind} ${transport}`),
      sessionClosed: (kind, transport) => void events.closed.push(`${kind} ${transport}`),
      bytes: (kind: SessionKind, direction, count) => {
        const key = `${kind} ${direction}`;
        events.bytes.set(key, (events.bytes.get(key) ?? 0) + count);
      },
    },
    ...options,
  });
  await server.listen();
  t.after(() => server.close());
  return {
    server,
    events,
    execUrl: request =>
      server.execUrl({
        ...{ containerId: 'c1', command: ['true'], tty: false, stdin: false, stdout: true, stderr: true },
        ...request,
      }),
  };
}
