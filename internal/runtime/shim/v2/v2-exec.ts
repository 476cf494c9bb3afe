import { Readable, type Writable } from 'node:stream';
import { BerthError, isCode } from '../../../errors/errors.ts';
import { killTree } from '../../../host/process-tree.ts';
import type { Logger } from '../../../log/log.ts';
import type { Bundle } from '../../bundle.ts';
import type { Exit } from '../../exit.ts';
import type { ExecIo, ExecProcess, TerminalSize } from '../shim.ts';
import { explainFailure } from './explain-failure.ts';
import { ProcessIo } from './process-io.ts';
import { exitOf, stateOf } from './process-state.ts';
import { ociAny } from './runc-options.ts';
import type { ShimConnection } from './shim-connection.ts';
import type { TaskResponseOf } from './task-service.ts';

export interface V2ExecOptions {
  readonly connection: ShimConnection;
  readonly bundle: Bundle;
  readonly execId: string;
  readonly io: ExecIo;
  readonly log: Logger;
}

const SIGKILL = 9;

/** A process that a v2 shim runs beside a container's first one. */
export class V2Exec implements ExecProcess {
  readonly stderr: Readable;
  readonly #options: V2ExecOptions;
  readonly #pipes: ProcessIo;
  #stdin: Writable | undefined;
  #pid = 0;
  #exit: Promise<Exit> | undefined;
  #ended = false;

  private constructor(options: V2ExecOptions, pipes: ProcessIo) {
    this.#options = options;
    this.#pipes = pipes;
    this.stderr = pipes.errors ?? Readable.from([]);
  }

  /** The shim knows the process, which does not run yet. */
  static async add(options: V2ExecOptions, process: object): Promise<V2Exec> {
    const { connection, bundle, execId, io } = options;
    const pipes = new ProcessIo(execId, { folder: bundle.io, ...io });
    const { stdin, stdout, stderr } = pipes;
    const spec = ociAny('Process', { ...process, terminal: io.terminal });
    try {
      await connection.call('Exec', { id: bundle.id, execId, terminal: io.terminal, stdin, stdout, stderr, spec });
      return new V2Exec(options, pipes);
    } catch (error) {
      await pipes.remove();
      throw await explainFailure(error, `could not add a process to container "${bundle.id}"`, bundle);
    }
  }

  /** A process that an earlier agent added; NotFound when the shim does not know it any more. */
  static async find(options: V2ExecOptions): Promise<V2Exec> {
    const { connection, bundle, execId, io } = options;
    const exec = new V2Exec(options, new ProcessIo(execId, { folder: bundle.io, ...io }));
    try {
      const { status, pid } = stateOf(await connection.call('State', { id: bundle.id, execId }));
      exec.#pid = pid;
      if (status === 'running' || status === 'paused') void exec.#awaitExit(connection.wait(exec.#target));
      return exec;
    } catch (error) {
      await exec.#pipes.remove();
      throw error;
    }
  }

  get id(): string {
    return this.#options.execId;
  }

  get pid(): number {
    return this.#pid;
  }

  get stdin(): Writable | undefined {
    return this.#stdin;
  }

  get stdout(): Readable {
    return this.#pipes.output;
  }

  get #target() {
    return { id: this.#options.bundle.id, execId: this.#options.execId };
  }

  async start(): Promise<void> {
    const { connection, bundle, io } = this.#options;
    // asked before the start, so that no end is missed; of a start that fails it tells nothing
    const ended = connection.wait(this.#target);
    ended.catch(() => {});
    try {
      this.#pid = (await connection.call('Start', this.#target)).pid;
    } catch (error) {
      throw await explainFailure(error, `could not run a process in container "${bundle.id}"`, bundle);
    }
    const exit = this.#awaitExit(ended);
    if (io.stdin) this.#stdin = await this.#openStdin(exit);
  }

  async kill(signal: number): Promise<void> {
    await this.#options.connection.call('Kill', { ...this.#target, signal });
  }

  async killAll(): Promise<void> {
    if (this.#ended || this.#pid === 0) return;
    killTree(this.#pid);
    await this.kill(SIGKILL).catch(unlessGone);
  }

  async resize({ width, height }: TerminalSize): Promise<void> {
    await this.#options.connection.call('ResizePty', { ...this.#target, width, height });
  }

  wait(): Promise<Exit> {
    if (this.#exit) return this.#exit;
    const message = `the process "${this.#options.execId}" in container "${this.#options.bundle.id}" was not started`;
    return Promise.reject(new BerthError('FailedPrecondition', message));
  }

  async delete(): Promise<void> {
    // until the shim has let go, its output is read: a full pipe would hold it up
    this.#pipes.output.resume();
    this.#pipes.errors?.resume();
    try {
      await this.#options.connection.call('Delete', this.#target).catch(unlessGone);
      await this.#pipes.remove();
    } finally {
      // where the shim did not answer the next agent finds the process by its pipes
      this.#stdin?.destroy();
      this.#pipes.close();
    }
  }

  #awaitExit(response: Promise<TaskResponseOf<'Wait'>>): Promise<Exit> {
    const exit = response.then(ended => exitOf(this.#pid, ended));
    this.#exit = exit;
    // whether it ended or its shim did, there is nobody to kill any more
    const end = () => {
      this.#ended = true;
    };
    exit.then(end, end);
    return exit;
  }

  /** Undefined when the process ends first. */
  async #openStdin(exit: Promise<Exit>): Promise<Writable | undefined> {
    const ended = new AbortController();
    const onEnd = () => ended.abort();
    exit.then(onEnd, onEnd);
    const opening = this.#pipes.openStdin({ signal: ended.signal });
    const stdin = await opening.catch((error: unknown) => {
      if (ended.signal.aborted) return undefined;
      throw error;
    });
    if (!stdin) return undefined;
    stdin.on('error', error =>
      this.#options.log.debug('standard input is gone', { exec: this.#options.execId, error }),
    );
    // closing it ends a terminal with all its output; there a client sends ^D
    if (!this.#options.io.terminal) stdin.once('finish', () => void this.#closeStdin());
    return stdin;
  }

  async #closeStdin(): Promise<void> {
    const { connection, log, execId } = this.#options;
    try {
      await connection.call('CloseIO', { ...this.#target, stdin: true });
    } catch (error) {
      log.debug('standard input could not be closed', { exec: execId, error });
    }
  }
}

function unlessGone(error: unknown): undefined {
  if (!isCode(error, 'NotFound')) throw error;
}
