import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { within } from '../async/within.ts';
import { BerthError } from '../errors/errors.ts';
import type { Logger } from '../log/log.ts';
import type { Exit } from './exit.ts';
import type { ExecIo, ExecProcess } from './shim/shim.ts';

/** What an ExecSync needs of a task. */
export interface ExecTarget {
  readonly id: string;
  exec(execId: string, process: object, io: ExecIo): Promise<ExecProcess>;
}

export interface ExecSyncOptions {
  /** OCI process. */
  readonly process: object;
  /** The process is killed then; undefined is no limit. */
  readonly timeoutMs?: number | undefined;
  /** Kept of each stream; the rest is read and dropped. Default 16 MiB. */
  readonly maxOutputBytes?: number;
  readonly signal?: AbortSignal | undefined;
  readonly log: Logger;
}

export interface ExecSyncResult {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly exitCode: number;
}

/** How long output is still read after the end of the process, when a child of it keeps the pipe open. */
const drainMs = 250;
const killMs = 5000;

/** Runs a process in a container to its end. Past its time it is killed with its group: DeadlineExceeded. */
export async function execSync(task: ExecTarget, options: ExecSyncOptions): Promise<ExecSyncResult> {
  const { process, maxOutputBytes = 16 * 1024 * 1024, log } = options;
  const exec = await task.exec(`sync-${randomBytes(16).toString('hex')}`, process, { terminal: false, stdin: false });
  const stdout = collect(exec.stdout, maxOutputBytes);
  const stderr = collect(exec.stderr, maxOutputBytes);
  let ended = false;
  try {
    await exec.start();
    const { exitCode } = await endOf(exec, task.id, options);
    ended = await within(Promise.all([stdout.ended, stderr.ended]), drainMs);
    return { stdout: stdout.bytes(), stderr: stderr.bytes(), exitCode };
  } finally {
    const deletion = exec
      .delete()
      .catch((error: unknown) => log.warn('a finished exec stays', { container: task.id, error }));
    // with output still open the shim waits for it, some seconds: not this call's
    if (ended) await deletion;
  }
}

async function endOf(exec: ExecProcess, id: string, { timeoutMs, signal }: ExecSyncOptions): Promise<Exit> {
  const limits = [signal, timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs)].filter(
    limit => limit !== undefined,
  );
  const limit = AbortSignal.any(limits);
  const stopped = Promise.withResolvers<undefined>();
  const onAbort = () => stopped.resolve(undefined);
  if (limit.aborted) onAbort();
  limit.addEventListener('abort', onAbort, { once: true });
  try {
    const exit = await Promise.race([exec.wait(), stopped.promise]);
    if (exit) return exit;
    await exec.killGroup();
    await within(exec.wait(), killMs);
    signal?.throwIfAborted();
    throw new BerthError(
      'DeadlineExceeded',
      `the command in container "${id}" ran longer than ${timeoutMs} ms and was killed`,
    );
  } finally {
    limit.removeEventListener('abort', onAbort);
  }
}

function collect(stream: Readable, limit: number) {
  const chunks: Buffer[] = [];
  let kept = 0;
  stream.on('data', (chunk: Buffer) => {
    const part = chunk.subarray(0, limit - kept);
    kept += part.length;
    if (part.length > 0) chunks.push(part);
  });
  const ended = finished(stream, { writable: false }).catch(() => {});
  return { ended, bytes: () => Buffer.concat(chunks) };
}
