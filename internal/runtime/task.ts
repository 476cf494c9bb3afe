import type { Writable } from 'node:stream';
import { BerthError } from '../errors/errors.ts';
import type { Bundle } from './bundle.ts';
import type { Exit } from './exit.ts';
import type { TaskRecord } from './records.ts';
import type {
  CheckpointOptions,
  ExecIo,
  ExecProcess,
  OutputListener,
  RawStats,
  ShimTask,
  TaskState,
  TerminalSize,
} from './shim/shim.ts';

export type { Exit } from './exit.ts';
export type { ExecProcess } from './shim/shim.ts';

export interface TaskOptions {
  readonly bundle: Bundle;
  readonly record: TaskRecord;
  readonly shim: ShimTask;
  /** Writes down the end of the first process; called once, never rejects. */
  readonly onExit: (task: Task, exit: Exit) => Promise<void>;
  /** Called when a start gave the task another pid than its create. */
  readonly onPid: (task: Task) => Promise<void>;
  /** Called as another process is about to join the task's cgroup. */
  readonly beforeExec: () => void;
  readonly kill: (task: Task, signal: number, options: { readonly all?: boolean }) => Promise<void>;
  readonly remove: (task: Task) => Promise<Exit>;
}

const SIGKILL = 9;

/** A container with its first process, created or further on. */
export class Task {
  readonly bundle: Bundle;
  readonly shim: ShimTask;
  readonly #options: TaskOptions;
  readonly #exited = Promise.withResolvers<Exit>();
  #record: TaskRecord;
  #exit: Exit | undefined;
  #paused = false;
  #killed = false;
  #recorded: Promise<void> = Promise.resolve();
  #deletion: Promise<Exit> | undefined;

  constructor(options: TaskOptions) {
    this.#options = options;
    this.bundle = options.bundle;
    this.shim = options.shim;
    this.#record = options.record;
    // when the shim dies first, who cleans up after it settles the end
    options.shim.wait().then(
      exit => this.settle(exit),
      () => {},
    );
  }

  get namespace(): string {
    return this.bundle.namespace;
  }

  get id(): string {
    return this.bundle.id;
  }

  get sandboxId(): string {
    return this.#record.sandboxId;
  }

  /** 0 while a checkpoint waits for its start. */
  get pid(): number {
    return this.shim.pid;
  }

  /** Below the mount of every controller; undefined when it has none of its own. */
  get cgroup(): string | undefined {
    return this.#record.cgroup;
  }

  get record(): TaskRecord {
    return this.#record;
  }

  /** Once it has ended. */
  get exit(): Exit | undefined {
    return this.#exit;
  }

  get isPaused(): boolean {
    return this.#paused;
  }

  /** This agent has sent SIGKILL. */
  get wasKilled(): boolean {
    return this.#killed;
  }

  async start(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const before = this.pid;
    if ((await this.shim.start()) !== before) await this.#options.onPid(this);
  }

  /** Sends a signal to the first process, or to all of them; NotFound when it has ended. */
  async kill(signal: number, options: { readonly all?: boolean } = {}): Promise<void> {
    if (this.#exit) throw new BerthError('NotFound', `container "${this.id}" has ended already`);
    if (signal === SIGKILL) this.#killed = true;
    await this.#options.kill(this, signal, options);
  }

  /** Resolves at the end of the first process, however it comes. */
  wait(): Promise<Exit> {
    return this.#exited.promise;
  }

  /** The process must have ended; a second call gets what the first one got. The bundle goes too. */
  delete(): Promise<Exit> {
    this.#deletion ??= this.#options.remove(this).catch((error: unknown) => {
      this.#deletion = undefined;
      throw error;
    });
    return this.#deletion;
  }

  state(): Promise<TaskState> {
    return this.shim.state();
  }

  /** The process does not run before its own `start`; whatever happens, its `delete` is due. */
  exec(execId: string, process: object, io: ExecIo): Promise<ExecProcess> {
    this.#options.beforeExec();
    return this.shim.exec(execId, process, io);
  }

  resize(size: TerminalSize): Promise<void> {
    return this.shim.resize(size);
  }

  /** Undefined once it was closed, by `closeStdin` or by the process. */
  openStdin(): Promise<Writable | undefined> {
    return this.shim.openStdin();
  }

  closeStdin(): Promise<void> {
    return this.shim.closeStdin();
  }

  /** Resolves when all output of a process that has ended was read, or after a while when others keep it open. */
  drain(): Promise<void> {
    return this.shim.drain();
  }

  /** Takes OCI `linux.resources`. */
  update(resources: object): Promise<void> {
    return this.shim.update(resources);
  }

  async pause(): Promise<void> {
    await this.shim.pause();
    this.#paused = true;
  }

  async resume(): Promise<void> {
    await this.shim.resume();
    this.#paused = false;
  }

  checkpoint(options: CheckpointOptions): Promise<void> {
    return this.shim.checkpoint(options);
  }

  stats(): Promise<RawStats> {
    return this.shim.stats();
  }

  pids(): Promise<number[]> {
    return this.shim.pids();
  }

  /** The log goes on in a new file of the same name, between two whole lines. */
  reopenLog(): Promise<void> {
    return this.shim.reopenLog();
  }

  /** Lets somebody else see the output from now on; returns what ends it. */
  onOutput(listener: OutputListener): () => void {
    return this.shim.onOutput(listener);
  }

  /** Resolves when the end, if it has come, is written down: the bundle may go then. */
  get recorded(): Promise<void> {
    return this.#recorded;
  }

  /** Tells the task its end; the first one counts. */
  settle(exit: Exit): void {
    if (this.#exit) return;
    this.#exit = exit;
    this.#recorded = this.#options.onExit(this, exit);
    this.#exited.resolve(exit);
  }

  amend(change: Partial<TaskRecord>): void {
    this.#record = { ...this.#record, ...change };
  }
}
