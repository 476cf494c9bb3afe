import type { Readable, Writable } from 'node:stream';
import type { Bundle } from '../bundle.ts';
import type { Exit } from '../exit.ts';
import type { HandlerConfig } from '../handler-config.ts';

/** What a file system of a container is made from; as mount(8) has it. */
export interface RootfsMount {
  readonly type: string;
  readonly source: string;
  readonly options: readonly string[];
}

/** Where the first process of a container reads and writes. */
export interface TaskIo {
  readonly terminal: boolean;
  readonly stdin: boolean;
  /** CRI log file; undefined throws the output away. */
  readonly logPath: string | undefined;
  /** Whom the pipes of all processes belong to; default root. */
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/** Enough to find a shim again, or to end it. */
export interface ShimRecord {
  readonly pid: number;
  /** Of its process, in clock ticks after boot, as text; with the pid it names the process for ever. */
  readonly startTime: string;
  /** Socket path. */
  readonly address: string;
}

export interface PodRequest {
  /** The folder that the shim runs in. */
  readonly bundle: Bundle;
  readonly handler: HandlerConfig;
}

export interface TaskRequest {
  readonly bundle: Bundle;
  readonly io: TaskIo;
  readonly rootfs: readonly RootfsMount[];
  /** Folder of a checkpoint to go on from. */
  readonly checkpoint?: string | undefined;
}

/** One way to keep containers running while the agent is not. */
export interface ShimDriver {
  /** Starts the shim of a pod; nothing of it is left when this fails. */
  start(pod: PodRequest, signal?: AbortSignal): Promise<Shim>;
  /** Finds a shim again that an earlier agent started; Unavailable when it is dead or does not answer. */
  reconnect(pod: PodRequest, record: ShimRecord, signal?: AbortSignal): Promise<Shim>;
  /** Looks for the shim of a pod among all processes. */
  find(pod: PodRequest): Promise<ShimRecord | undefined>;
  /** Reads into the log what is left of the output of a container whose shim is dead. */
  salvage(request: TaskRequest): Promise<void>;
  /** Ends what was started beside a shim for the container in the bundle; gone is success. */
  endHelpers(bundle: Bundle): Promise<void>;
  /** Ends what runs in the bundle without its shim, and unmounts its root; gone is success. */
  cleanup(pod: PodRequest, bundle: Bundle): Promise<void>;
  /** Removes what a shim leaves behind that was killed. */
  forget(record: ShimRecord): Promise<void>;
}

/** The running shim of one pod. */
export interface Shim {
  readonly record: ShimRecord;
  /** Resolves when the shim is dead, whoever wanted it; not after `disconnect`. */
  readonly gone: Promise<void>;
  /** When this fails the container may be left in the OCI runtime: `cleanup` it. */
  create(request: TaskRequest): Promise<ShimTask>;
  /** Whether it has the task, running or ended. */
  knows(id: string): Promise<boolean>;
  /** A task that it knows; else NotFound. */
  load(request: TaskRequest): Promise<ShimTask>;
  /** Resolves when it answers; changes nothing. */
  ping(): Promise<void>;
  /** Asks it to end; it does when it has no tasks. */
  shutdown(): Promise<void>;
  /** Leaves it, and all it runs, alone. */
  disconnect(): void;
}

export type TaskStatus = 'created' | 'running' | 'stopped' | 'paused';

export interface TaskState {
  readonly status: TaskStatus;
  readonly pid: number;
  /** When stopped. */
  readonly exit: Exit | undefined;
}

export interface TerminalSize {
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
}

export interface CheckpointOptions {
  /** The folder that the image is written to. */
  readonly path: string;
  /** The container ends with it. */
  readonly exit: boolean;
}

/** cgroup figures as the shim has them: which message, and its bytes. */
export interface RawStats {
  readonly typeUrl: string;
  readonly value: Buffer;
}

export type OutputName = 'stdout' | 'stderr';

/** Somebody who sees a container's output beside the log. */
export interface OutputListener {
  /** Each chunk as it is read; must neither throw nor wait. */
  take(from: OutputName, chunk: Buffer): void;
  /** Resolves when more may come: until then the container waits. */
  room?(): Promise<void>;
}

export interface ExecIo {
  readonly terminal: boolean;
  readonly stdin: boolean;
}

/** What a container's first process is to its shim. */
export interface ShimTask {
  /** 0 until a checkpoint is restored by `start`. */
  readonly pid: number;
  /** Returns the pid. */
  start(): Promise<number>;
  state(): Promise<TaskState>;
  /** NotFound when it has ended already. */
  kill(signal: number, options?: { readonly all?: boolean }): Promise<void>;
  /** Resolves at the end of the process; rejects with Unavailable when its shim dies first. */
  wait(): Promise<Exit>;
  /** Resolves when all output is in the log, or after a while when somebody else keeps the pipes open. */
  drain(): Promise<void>;
  /** The process must have ended, or not have been started. Gone is success: undefined. */
  delete(): Promise<Exit | undefined>;
  exec(execId: string, process: object, io: ExecIo): Promise<ExecProcess>;
  resize(size: TerminalSize): Promise<void>;
  /** Opens the container's standard input; ending the stream leaves it open for others. Undefined once it was closed. */
  openStdin(): Promise<Writable | undefined>;
  closeStdin(): Promise<void>;
  update(resources: object): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  checkpoint(options: CheckpointOptions): Promise<void>;
  stats(): Promise<RawStats>;
  pids(): Promise<number[]>;
  reopenLog(): Promise<void>;
  /** Lets somebody else see the output from now on; returns what ends it. */
  onOutput(listener: OutputListener): () => void;
  /** Stops reading and writing; the container goes on. */
  release(): Promise<void>;
}

/** A process beside a container's first one. */
export interface ExecProcess {
  /** 0 before `start`. */
  readonly pid: number;
  /**
   * There after `start`, when it was asked for and the process did not end at once; its end is the end of the process'
   * input, but for a terminal, whose input has none.
   */
  readonly stdin: Writable | undefined;
  readonly stdout: Readable;
  /** Empty with a terminal. */
  readonly stderr: Readable;
  start(): Promise<void>;
  kill(signal: number): Promise<void>;
  /** With all its children; one that has ended is left alone. */
  killAll(): Promise<void>;
  resize(size: TerminalSize): Promise<void>;
  /** From `start` on; resolves at its end, though others may keep its output open. */
  wait(): Promise<Exit>;
  /** Always due, after a failed start too; gone is success. */
  delete(): Promise<void>;
}
