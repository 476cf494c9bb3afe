import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { waitingFor } from '../async/waits.ts';
import { BerthError } from '../errors/errors.ts';
import { type Child, type SpawnOptions, spawnChild } from './child.ts';
import type { ExitStatus } from './exits.ts';
import { Output } from './output.ts';
import { killedButStuck } from './stuck.ts';

export interface RunOptions extends SpawnOptions {
  readonly input?: Uint8Array | string | undefined;
  /** The process group is killed then. Default: no limit. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What errors and lists of waits call it; default `"FILE"`. */
  readonly name?: string | undefined;
  /** Kept of each stream; more is read and dropped. Default 16 MiB. */
  readonly maxOutputBytes?: number | undefined;
}

export interface RunResult extends ExitStatus {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** Output was dropped because of maxOutputBytes. */
  readonly truncated: boolean;
}

/**
 * Runs a program to its end. A non-zero exit is a result, not an error; a missing program is NotFound, a timeout
 * DeadlineExceeded, an abort the signal's reason; after these two nothing of the process group runs on.
 */
export async function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const { input, timeoutMs, signal, name = `"${file}"`, maxOutputBytes = 16 * 1024 * 1024 } = options;
  signal?.throwIfAborted();
  const stdin = input === undefined ? 'null' : 'pipe';
  const child = await spawnChild(file, args, { ...options, stdin, stdout: 'pipe', stderr: 'pipe' });
  // a program may end without reading its input
  child.stdin?.on('error', () => {}).end(input ?? '');
  const stdout = new Output(child.stdout, maxOutputBytes);
  const stderr = new Output(child.stderr, maxOutputBytes);
  try {
    const exit = await waitingFor(name, child.pid, endOf(child, { name, timeoutMs, signal }));
    await Promise.all([stdout.drain(), stderr.drain()]);
    const truncated = stdout.truncated || stderr.truncated;
    return { ...exit, stdout: stdout.bytes(), stderr: stderr.bytes(), truncated };
  } finally {
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
  }
}

interface Limits {
  readonly name: string;
  readonly timeoutMs: number | undefined;
  readonly signal: AbortSignal | undefined;
}

class Timeout extends Error {}

async function endOf(child: Child, { name, timeoutMs, signal }: Limits): Promise<ExitStatus> {
  const stopped = Promise.withResolvers<never>();
  const onAbort = () => stopped.reject(signal?.reason);
  const timeout = () => stopped.reject(new Timeout());
  const timer = timeoutMs === undefined ? undefined : setTimeout(timeout, timeoutMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();
  try {
    return await Promise.race([child.exit, stopped.promise]);
  } catch (error) {
    // a process in an uninterruptible wait dies later; it is reaped then, nobody waits for it
    const why = await killedButStuck(-child.pid, child.exit);
    if (!(error instanceof Timeout)) throw error;
    throw new BerthError('DeadlineExceeded', `${name} ran longer than ${timeoutMs} ms and was killed${why}`);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** The first executable file of that name in PATH; a name with a slash is only checked. */
export function which(name: string, path = searchPath()): string | undefined {
  const candidates = name.includes('/') ? [name] : path.split(delimiter).map(folder => join(folder, name));
  return candidates.find(isExecutable);
}

function searchPath(): string {
  const { PATH = '' } = process.env;
  return PATH;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
