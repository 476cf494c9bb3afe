import type { Readable } from 'node:stream';
import { BerthError } from '../../errors/errors.ts';
import type { Logger } from '../../log/log.ts';
import { OutputFlow } from './output-flow.ts';
import { type ExecStage, type ExecTarget, runExec } from './run-exec.ts';

export interface ExecSyncOptions {
  /** OCI process. */
  readonly process: object;
  /** The process is killed then, with its children; undefined is no limit. */
  readonly timeoutMs?: number | undefined;
  /** Kept of both streams together; the rest is read and dropped, and a mark says so. Default 16 MiB, less a little. */
  readonly maxOutputBytes?: number;
  readonly signal?: AbortSignal | undefined;
  readonly log: Logger;
  readonly stage?: ExecStage | undefined;
}

export interface ExecSyncResult {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly exitCode: number;
}

/** A kubelet takes no longer answer than 16 MiB, marks and codes included. */
const mostBytes = 16 * 1024 * 1024 - 4096;

/** Runs a process in a container to its end. Past its time it is killed with its children: DeadlineExceeded. */
export async function execSync(task: ExecTarget, options: ExecSyncOptions): Promise<ExecSyncResult> {
  const { process, maxOutputBytes = mostBytes, timeoutMs, signal, log, stage } = options;
  const stopping = new AbortController();
  const late = `the command in container "${task.id}" ran longer than ${timeoutMs} ms and was killed`;
  const onTimeout = () => stopping.abort(new BerthError('DeadlineExceeded', late));
  const onAbort = () => stopping.abort(signal?.reason);
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
  const kept = new KeptOutput(maxOutputBytes);
  try {
    const exitCode = await runExec(task, {
      ...{ process, io: { terminal: false, stdin: false }, signal: stopping.signal, log, stage },
      open: ({ stdout, stderr }) => [kept.keep('stdout', stdout), kept.keep('stderr', stderr)],
    });
    return { stdout: kept.bytes('stdout'), stderr: kept.bytes('stderr'), exitCode };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

type Name = 'stdout' | 'stderr';

/** What a process prints, up to a limit. */
class KeptOutput {
  readonly #chunks: Readonly<Record<Name, Buffer[]>> = { stdout: [], stderr: [] };
  readonly #dropped: Record<Name, number> = { stdout: 0, stderr: 0 };
  readonly #limit: number;
  #room: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.#room = limit;
  }

  keep(name: Name, stream: Readable): OutputFlow {
    stream.on('data', (chunk: Buffer) => {
      const part = chunk.subarray(0, this.#room);
      this.#room -= part.length;
      this.#dropped[name] += chunk.length - part.length;
      // the flow gives the chunk back
      if (part.length > 0) this.#chunks[name].push(Buffer.from(part));
    });
    return new OutputFlow(stream, undefined);
  }

  bytes(name: Name): Buffer {
    const dropped = this.#dropped[name];
    const mark = `\n[${dropped} bytes more are left out: ${this.#limit} are kept]\n`;
    return Buffer.concat(dropped > 0 ? [...this.#chunks[name], Buffer.from(mark)] : this.#chunks[name]);
  }
}
