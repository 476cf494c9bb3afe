import { PipeSpool } from '../../../host/pipe-spool.ts';
import type { Logger } from '../../../log/log.ts';
import { LogPump } from '../../logs/log-pump.ts';
import { journalOf, type ProcessPipes, spoolOf } from './process-pipes.ts';

export interface TaskOutputOptions {
  /** Undefined throws the output away. */
  readonly logPath: string | undefined;
  readonly log: Logger;
  readonly onLogDropped?: (bytes: number) => void;
  /** The container has ended. */
  readonly stopped?: boolean;
}

/** Reads a container's output into its log from now on, where an earlier agent stopped. */
export async function openTaskOutput(pipes: ProcessPipes, options: TaskOutputOptions): Promise<LogPump> {
  const { logPath = '/dev/null', log, onLogDropped, stopped = false } = options;
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
