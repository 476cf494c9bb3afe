import { together } from '../../../async/together.ts';
import { isCode } from '../../../errors/errors.ts';
import type { PipeHolders } from '../../../host/pipe-holders.ts';
import type { Logger } from '../../../log/log.ts';
import { ConnectionClosed } from '../../../ttrpc/connection-closed.ts';
import { type Bundle, makeWork } from '../../bundle.ts';
import type { PodRequest, Shim, ShimRecord, ShimTask, TaskRequest } from '../shim.ts';
import { explainFailure } from './explain-failure.ts';
import { endLeftExecs, findLeftExecs } from './left-execs.ts';
import { stateOf } from './process-state.ts';
import { runcOptions } from './runc-options.ts';
import type { ShimConnection } from './shim-connection.ts';
import type { ShimLog } from './shim-log.ts';
import { openTaskPipes, type TaskPipes } from './task-output.ts';
import { V2Task } from './v2-task.ts';

export interface V2ShimOptions {
  readonly pod: PodRequest;
  readonly connection: ShimConnection;
  readonly shimLog: ShimLog;
  readonly holders: PipeHolders;
  readonly log: Logger;
  /** Told of output that will not be in a container's log, in bytes. */
  readonly onLogDropped?: (bytes: number) => void;
}

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
    const { pod, connection, holders } = this.#options;
    const { bundle, io, rootfs, checkpoint = '' } = request;
    if (checkpoint !== '') makeWork(bundle);
    const { pipes, output } = await openTaskPipes(request, this.#options);
    const { stdin, stdout, stderr } = pipes ?? { stdin: '', stdout: '', stderr: '' };
    try {
      const created = connection.call('Create', {
        ...{ id: bundle.id, bundle: bundle.path, terminal: io.terminal, stdin, stdout, stderr, checkpoint },
        rootfs: rootfs.map(({ type, source, options }) => ({ type, source, options })),
        options: runcOptions(pod.handler, io.owner),
      });
      // before the container runs: what it prints may be its last
      const [{ pid }] = await together([created, pipes && this.#hold(bundle, pipes.outputs)]);
      return this.#task(request, pid, { pipes, output });
    } catch (error) {
      await output?.close();
      await pipes?.remove();
      await holders.end(bundle.io);
      throw await explainFailure(error, `could not create container "${bundle.id}"`, bundle);
    }
  }

  async knows(id: string): Promise<boolean> {
    try {
      await this.#options.connection.call('State', { id });
      return true;
    } catch (error) {
      if (isCode(error, 'NotFound')) return false;
      throw error;
    }
  }

  async load(request: TaskRequest): Promise<ShimTask> {
    const { connection, log } = this.#options;
    const { bundle } = request;
    const { status, pid } = stateOf(await connection.call('State', { id: bundle.id }));
    const left = { connection, bundle, pid, log };
    const execs = await findLeftExecs(left);
    const task = this.#task(request, pid, await openTaskPipes(request, this.#options, status === 'stopped'));
    void endLeftExecs(execs, left);
    return task;
  }

  async ping(): Promise<void> {
    const { pod, connection } = this.#options;
    await connection.call('Connect', { id: pod.bundle.id });
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

  /** Without it only output is lost that nobody has read when a container ends while no agent runs. */
  async #hold(bundle: Bundle, outputs: readonly string[]): Promise<void> {
    const { holders, log } = this.#options;
    await holders
      .hold(bundle.io, outputs)
      .catch((error: unknown) => log.warn('output may be lost while no agent runs', { container: bundle.id, error }));
  }

  #task({ bundle }: TaskRequest, pid: number, pipes: TaskPipes): ShimTask {
    const { connection, holders, log } = this.#options;
    return new V2Task({ connection, bundle, pid, log, holders, ...pipes });
  }
}
