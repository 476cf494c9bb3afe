import type { Writable } from 'node:stream';
import { BerthError, isCode } from '../../../errors/errors.ts';
import { nowNanos } from '../../../host/clock.ts';
import type { PipeHolders } from '../../../host/pipe-holders.ts';
import type { Logger } from '../../../log/log.ts';
import { type Bundle, makeWork } from '../../bundle.ts';
import { type Exit, unseenExit } from '../../exit.ts';
import type {
  CheckpointOptions,
  ExecIo,
  ExecProcess,
  OutputListener,
  RawStats,
  ShimTask,
  TaskState,
  TerminalSize,
} from '../shim.ts';
import { explainFailure } from './explain-failure.ts';
import { exitOf, stateOf } from './process-state.ts';
import { checkpointOptions, ociAny } from './runc-options.ts';
import type { ShimConnection } from './shim-connection.ts';
import { drained, type TaskPipes } from './task-output.ts';
import { V2Exec } from './v2-exec.ts';

export interface V2TaskOptions extends TaskPipes {
  readonly connection: ShimConnection;
  readonly bundle: Bundle;
  readonly pid: number;
  /** One of them keeps the pipes until the task is deleted. */
  readonly holders: PipeHolders;
  readonly log: Logger;
}

const stdinMs = 500;

/** A container's first process under a v2 shim. */
export class V2Task implements ShimTask {
  readonly #options: V2TaskOptions;
  readonly #exit: Promise<Exit>;
  #pid: number;

  constructor(options: V2TaskOptions) {
    this.#options = options;
    this.#pid = options.pid;
    this.#exit = this.#awaitExit();
    this.#exit.catch(() => {});
  }

  get pid(): number {
    return this.#pid;
  }

  get #id(): string {
    return this.#options.bundle.id;
  }

  async start(): Promise<number> {
    const { connection, bundle } = this.#options;
    try {
      this.#pid = (await connection.call('Start', { id: this.#id })).pid;
      return this.#pid;
    } catch (error) {
      throw await explainFailure(error, `could not start container "${this.#id}"`, bundle);
    }
  }

  async state(): Promise<TaskState> {
    return stateOf(await this.#options.connection.call('State', { id: this.#id }));
  }

  async kill(signal: number, { all = false }: { readonly all?: boolean } = {}): Promise<void> {
    await this.#options.connection.call('Kill', { id: this.#id, signal, all });
  }

  wait(): Promise<Exit> {
    return this.#exit;
  }

  drain(): Promise<void> {
    return drained(this.#options.output);
  }

  async delete(): Promise<Exit | undefined> {
    const { connection } = this.#options;
    try {
      const response = await connection.call('Delete', { id: this.#id });
      await this.#letGo();
      return exitOf(response.pid, response);
    } catch (error) {
      if (!isCode(error, 'NotFound')) throw error;
      await this.#letGo();
      return undefined;
    }
  }

  exec(execId: string, process: object, io: ExecIo): Promise<ExecProcess> {
    const { connection, bundle, log } = this.#options;
    return V2Exec.add({ connection, bundle, execId, io, log }, process);
  }

  async resize({ width, height }: TerminalSize): Promise<void> {
    await this.#options.connection.call('ResizePty', { id: this.#id, width, height });
  }

  async openStdin(): Promise<Writable | undefined> {
    const { pipes, log } = this.#options;
    if (!pipes?.stdin) {
      throw new BerthError('FailedPrecondition', `container "${this.#id}" was created without standard input`);
    }
    try {
      const stdin = await pipes.openStdin({ timeoutMs: stdinMs });
      return stdin.on('error', error => log.debug('standard input is gone', { container: this.#id, error }));
    } catch (error) {
      // its shim reads it from before the start until it is closed
      if (isCode(error, 'DeadlineExceeded')) return undefined;
      throw error;
    }
  }

  async closeStdin(): Promise<void> {
    await this.#options.connection.call('CloseIO', { id: this.#id, stdin: true });
  }

  async update(resources: object): Promise<void> {
    const { connection, bundle } = this.#options;
    try {
      await connection.call('Update', { id: this.#id, resources: ociAny('LinuxResources', resources) });
    } catch (error) {
      throw await explainFailure(error, `could not update the resources of container "${this.#id}"`, bundle);
    }
  }

  async pause(): Promise<void> {
    await this.#options.connection.call('Pause', { id: this.#id });
  }

  async resume(): Promise<void> {
    await this.#options.connection.call('Resume', { id: this.#id });
  }

  async checkpoint({ path, exit }: CheckpointOptions): Promise<void> {
    const { connection, bundle } = this.#options;
    makeWork(bundle);
    try {
      await connection.call('Checkpoint', { id: this.#id, path, options: checkpointOptions(path, exit) });
    } catch (error) {
      throw await explainFailure(error, `could not checkpoint container "${this.#id}"`, bundle);
    }
  }

  async stats(): Promise<RawStats> {
    const { stats } = await this.#options.connection.call('Stats', { id: this.#id });
    if (stats) return stats;
    throw new BerthError('NotFound', `the shim has no statistics of container "${this.#id}"`);
  }

  async pids(): Promise<number[]> {
    const { processes } = await this.#options.connection.call('Pids', { id: this.#id });
    return processes.map(({ pid }) => pid);
  }

  async reopenLog(): Promise<void> {
    await this.#options.output?.reopen();
  }

  onOutput(listener: OutputListener): () => void {
    return this.#options.output?.tap(listener) ?? (() => {});
  }

  async release(): Promise<void> {
    await this.#options.output?.close();
  }

  async #letGo(): Promise<void> {
    await this.release();
    await this.#options.holders.end(this.#options.bundle.io);
  }

  async #awaitExit(): Promise<Exit> {
    try {
      return exitOf(this.#pid, await this.#options.connection.wait({ id: this.#id }));
    } catch (error) {
      // deleted behind our back; its end is not to be learnt any more
      if (isCode(error, 'NotFound')) return unseenExit(this.#pid, nowNanos());
      throw error;
    }
  }
}
