import { isCode } from '../../../errors/errors.ts';
import type { Logger } from '../../../log/log.ts';
import { ConnectionClosed } from '../../../ttrpc/connection-closed.ts';
import type { LogPump } from '../../logs/log-pump.ts';
import type { PodRequest, Shim, ShimRecord, ShimTask, TaskRequest } from '../shim.ts';
import { explainFailure } from './explain-failure.ts';
import { ProcessPipes } from './process-pipes.ts';
import { stateOf } from './process-state.ts';
import { runcOptions } from './runc-options.ts';
import type { ShimConnection } from './shim-connection.ts';
import type { ShimLog } from './shim-log.ts';
import { openTaskOutput } from './task-output.ts';
import { V2Task } from './v2-task.ts';

export interface V2ShimOptions {
  readonly pod: PodRequest;
  readonly connection: ShimConnection;
  readonly shimLog: ShimLog;
  readonly log: Logger;
  /** Told of output that will not be in a container's log, in bytes. */
  readonly onLogDropped?: (bytes: number) => void;
}

interface Pipes {
  readonly pipes: ProcessPipes | undefined;
  readonly output: LogPump | undefined;
}

/** /dev/null on all sides. */
const none: Pipes = { pipes: undefined, output: undefined };

/** One containerd v2 shim, which runs all containers of a pod. */
export class V2Shim implements Shim {
  readonly record: ShimRecord;
  readonly gone: Promise<void>;
  readonly #options: V2ShimOptions;

  constructor(options: V2ShimOptions) {
    this.#options = options;
    this.record = options.connection.record;
    this.gone = options.connection.gone.then(() => options.shimLog.close());
  }

  async create(request: TaskRequest): Promise<ShimTask> {
    const { pod, connection } = this.#options;
    const { bundle, io, rootfs, checkpoint = '' } = request;
    const { pipes, output } = await this.#openPipes(request);
    const { stdin, stdout, stderr } = pipes ?? { stdin: '', stdout: '', stderr: '' };
    try {
      const { pid } = await connection.call('Create', {
        ...{ id: bundle.id, bundle: bundle.path, terminal: io.terminal, stdin, stdout, stderr, checkpoint },
        rootfs: rootfs.map(({ type, source, options }) => ({ type, source, options })),
        options: runcOptions(pod.handler),
      });
      return this.#task(request, pid, { pipes, output });
    } catch (error) {
      await output?.close();
      await pipes?.remove();
      throw await explainFailure(error, `could not create container "${bundle.id}"`, bundle);
    }
  }

  async load(request: TaskRequest): Promise<ShimTask> {
    const { status, pid } = stateOf(await this.#options.connection.call('State', { id: request.bundle.id }));
    return this.#task(request, pid, await this.#openPipes(request, status === 'stopped'));
  }

  async shutdown(): Promise<void> {
    const { pod, connection } = this.#options;
    try {
      await connection.call('Shutdown', { id: pod.bundle.id });
    } catch (error) {
      // it may end before its answer is out
      if (!(error instanceof ConnectionClosed) && !isCode(error, 'Unavailable')) throw error;
    }
  }

  disconnect(): void {
    this.#options.connection.disconnect();
    this.#options.shimLog.close();
  }

  async #openPipes({ bundle, io }: TaskRequest, stopped = false): Promise<Pipes> {
    const { terminal, stdin, logPath } = io;
    if (logPath === undefined && !stdin && !terminal) return none;
    const { log, onLogDropped } = this.#options;
    const pipes = new ProcessPipes('init', { folder: bundle.io, terminal, stdin });
    const output = await openTaskOutput(pipes, { logPath, log, stopped, ...(onLogDropped && { onLogDropped }) });
    return { pipes, output };
  }

  #task({ bundle }: TaskRequest, pid: number, pipes: Pipes): ShimTask {
    const { connection, log } = this.#options;
    return new V2Task({ connection, bundle, pid, log, ...pipes });
  }
}
