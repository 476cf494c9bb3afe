import { within } from '../../../async/within.ts';
import { PipeSpool } from '../../../host/pipe-spool.ts';
import type { Logger } from '../../../log/log.ts';
import { LogPump } from '../../logs/log-pump.ts';
import type { TaskRequest } from '../shim.ts';
import { initName, journalOf, ProcessPipes, spoolOf } from './process-pipes.ts';

/** The named pipes of a container's first process, and what reads them; neither is there for one with /dev/null. */
export interface TaskPipes {
  readonly pipes: ProcessPipes | undefined;
  readonly output: LogPump | undefined;
}

export interface TaskOutputOptions {
  readonly log: Logger;
  /** Told of output that will not be in a container's log, in bytes. */
  readonly onLogDropped?: (bytes: number) => void;
}

/**
 * Reads a container's output into its log from now on, where an earlier agent stopped; `stopped` of one that has ended,
 * whose pipes nobody will open for writing any more.
 */
export async function openTaskPipes(
  { bundle, io }: TaskRequest,
  options: TaskOutputOptions,
  stopped = false,
): Promise<TaskPipes> {
  const { terminal, stdin, logPath } = io;
  if (logPath === undefined && !stdin && !terminal) return { pipes: undefined, output: undefined };
  const pipes = new ProcessPipes(initName, { folder: bundle.io, terminal, stdin });
  return { pipes, output: await openOutput(pipes, logPath, options, stopped) };
}

async function openOutput(
  pipes: ProcessPipes,
  logPath = '/dev/null',
  { log, onLogDropped }: TaskOutputOptions,
  stopped: boolean,
): Promise<LogPump> {
  const pump = await LogPump.open({
    ...{ path: logPath, journal: journalOf(pipes.stdout), log },
    ...(onLogDropped && { onDropped: onLogDropped }),
  });
  const open = (pipe: string) => new PipeSpool({ pipe, file: spoolOf(pipe) });
  try {
    pump.attach(open(pipes.stdout), 'stdout', { writersGone: stopped });
    if (pipes.stderr) pump.attach(open(pipes.stderr), 'stderr', { writersGone: stopped });
    return pump;
  } catch (error) {
    await pump.close();
    throw error;
  }
}

/** Children in the background may keep the output open for ever. */
const drainMs = 2000;

/** Resolves when all output is in the log, or after a while when somebody else keeps the pipes open. */
export async function drained(output: LogPump | undefined): Promise<void> {
  if (output) await within(output.drained, drainMs);
}
