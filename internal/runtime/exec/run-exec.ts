import { randomBytes } from 'node:crypto';
import { abortable } from '../../async/deadline.ts';
import { within } from '../../async/within.ts';
import type { Logger } from '../../log/log.ts';
import { endExec, killMs } from '../shim/end-exec.ts';
import type { ExecIo, ExecProcess } from '../shim/shim.ts';
import { handedOver, type OutputFlow } from './output-flow.ts';

/** What a process beside a container's first one needs of its task. */
export interface ExecTarget {
  readonly id: string;
  exec(execId: string, process: object, io: ExecIo): Promise<ExecProcess>;
}

/** Times a step, and lets tests make it fail. */
export type ExecStage = <T>(stage: 'create' | 'start', work: () => Promise<T>) => Promise<T>;

export interface RunExecOptions {
  /** OCI process. */
  readonly process: object;
  readonly io: ExecIo;
  /** The process is killed with its children then, and the reason thrown. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly stage?: ExecStage | undefined;
  /** Takes the process' output, before it runs. */
  readonly open: (exec: ExecProcess, started: Promise<void>) => readonly OutputFlow[];
}

/** Runs a process in a container; its exit code, once all its output is handed over. */
export async function runExec(task: ExecTarget, options: RunExecOptions): Promise<number> {
  const { process, io, signal, log, open, stage = (_, work) => work() } = options;
  signal.throwIfAborted();
  const execId = `exec-${randomBytes(16).toString('hex')}`;
  const exec = await stage('create', () => task.exec(execId, process, io));
  const started = stage('start', () => exec.start());
  started.catch(() => {});
  const flows = open(exec, started);
  let complete = true;
  try {
    const ended = started.then(() => exec.wait());
    const { exitCode } = await abortable(ended, signal);
    complete = await abortable(handedOver(flows), signal);
    return exitCode;
  } finally {
    for (const flow of flows) flow.drop();
    const gone = end(exec, started).catch((error: unknown) =>
      log.warn('a finished exec stays', { container: task.id, error }),
    );
    // with output still open the shim waits for it, some seconds: not this call's
    if (complete) await within(gone, killMs);
  }
}

/** A start that fails may leave a process that runs. */
async function end(exec: ExecProcess, started: Promise<void>): Promise<void> {
  await started.catch(() => {});
  await endExec(exec);
}
