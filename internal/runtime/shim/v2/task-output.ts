import type { Logger } from '../../../log/log.ts';
import { LogFile } from '../../logs/log-file.ts';
import { LogPump } from '../../logs/log-pump.ts';
import type { OutputName } from '../shim.ts';
import type { ProcessIo } from './process-io.ts';

/** Reads a container's output into its log, or throws it away. */
export class TaskOutput {
  readonly #pipes: ProcessIo;
  readonly #pump: LogPump | undefined;
  #closed: Promise<void> | undefined;

  private constructor(pipes: ProcessIo, pump: LogPump | undefined) {
    this.#pipes = pipes;
    this.#pump = pump;
    pump?.attach(pipes.output, 'stdout');
    if (pipes.errors) pump?.attach(pipes.errors, 'stderr');
    if (!pump) for (const stream of [pipes.output, pipes.errors]) stream?.resume();
  }

  /** Starts reading at once. */
  static async open(pipes: ProcessIo, logPath: string | undefined, log: Logger): Promise<TaskOutput> {
    if (logPath === undefined) return new TaskOutput(pipes, undefined);
    return new TaskOutput(pipes, new LogPump({ file: await LogFile.open({ path: logPath, log }) }));
  }

  /** When all of it is read, and written. */
  get drained(): Promise<void> {
    return this.#pump ? this.#pump.drained : this.#pipes.ended;
  }

  async reopen(): Promise<void> {
    await this.#pump?.reopen();
  }

  /** Each chunk as it is read; returns what ends it. */
  onOutput(listener: (from: OutputName, chunk: Buffer) => void): () => void {
    if (this.#pump) return this.#pump.tap(listener);
    const fromStdout = (chunk: Buffer) => listener('stdout', chunk);
    const fromStderr = (chunk: Buffer) => listener('stderr', chunk);
    this.#pipes.output.on('data', fromStdout);
    this.#pipes.errors?.on('data', fromStderr);
    return () => {
      this.#pipes.output.off('data', fromStdout);
      this.#pipes.errors?.off('data', fromStderr);
    };
  }

  /** What was read is written first. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await this.#pump?.close();
    this.#pipes.close();
  }
}
