import { abortable } from '../../async/deadline.ts';
import { BerthError } from '../../errors/errors.ts';
import type { ProcessStreams, StreamingBackend } from './backend.ts';
import type { ProcessRequest } from './session-request.ts';
import type { Outcome } from './status.ts';

/** What a client has opened for exec or attach. */
export interface ProcessChannels extends ProcessStreams {
  /** Sends what is left of the output, then the outcome, and hangs up. */
  finish(outcome: Outcome): Promise<void>;
}

/** Runs what was asked for and tells the client how it ended. Settles once the backend has, too. */
export async function serveProcess(
  backend: StreamingBackend,
  session: ProcessRequest,
  channels: ProcessChannels,
  signal: AbortSignal,
): Promise<void> {
  const work = begin(backend, session, channels, signal);
  await channels.finish(await outcomeOf(work, signal));
  await work.catch(() => {});
}

async function begin(
  backend: StreamingBackend,
  session: ProcessRequest,
  channels: ProcessChannels,
  signal: AbortSignal,
): Promise<number> {
  if (session.kind === 'exec') return backend.exec(session.request, channels, signal);
  await backend.attach(session.request, channels, signal);
  return 0;
}

async function outcomeOf(work: Promise<number>, signal: AbortSignal): Promise<Outcome> {
  try {
    return { exitCode: await abortable(work, signal) };
  } catch (error) {
    return { failure: BerthError.from(error).explain() };
  }
}
