import type { Logger } from '../../log/log.ts';
import { type ClientStreams, feed } from '../client-streams.ts';
import { followSize } from '../follow-size.ts';
import type { ExecProcess } from '../shim/shim.ts';
import { OutputFlow } from './output-flow.ts';
import { type ExecStage, type ExecTarget, runExec } from './run-exec.ts';

export interface ExecStreamOptions {
  /** OCI process. */
  readonly process: object;
  readonly terminal: boolean;
  readonly streams: ClientStreams;
  /** The client is gone: the process is killed with its children. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly stage?: ExecStage | undefined;
}

/** Runs a process in a container for a client that sees and feeds it; its exit code, once all output is in the streams. */
export function execStream(task: ExecTarget, options: ExecStreamOptions): Promise<number> {
  const { process, terminal, streams, signal, log, stage } = options;
  const runs = Promise.withResolvers<ExecProcess>();
  if (terminal) followSize(streams, runs.promise, log);
  const open = (exec: ExecProcess, started: Promise<void>): OutputFlow[] => {
    started.then(
      () => {
        runs.resolve(exec);
        connectInput(streams, exec);
      },
      () => streams.stdin?.resume(),
    );
    return [new OutputFlow(exec.stdout, streams.stdout), new OutputFlow(exec.stderr, streams.stderr)];
  };
  const io = { terminal, stdin: streams.stdin !== undefined };
  return runExec(task, { process, io, signal, log, stage, open });
}

function connectInput({ stdin }: ClientStreams, exec: ExecProcess): void {
  if (!stdin) return;
  if (exec.stdin) feed(stdin, exec.stdin);
  else stdin.resume();
}
