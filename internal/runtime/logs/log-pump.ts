import { nowNanos } from '../../host/clock.ts';
import type { Logger } from '../../log/log.ts';
import type { LogStream } from './cri-framer.ts';
import { LogFile } from './log-file.ts';
import { LogProgress } from './log-progress.ts';
import { type RecordSink, type Spool, SpoolReader } from './spool-reader.ts';
import { rfc3339Nano } from './timestamp.ts';

export interface LogPumpOptions {
  /** Of the log file. */
  readonly path: string;
  /** Of the file that tells the next agent how far this one came; it lives as long as the spools do. */
  readonly journal: string;
  readonly log: Logger;
  /** Told of output that will not be in the log, in bytes. */
  readonly onDropped?: (bytes: number) => void;
  /** Nanoseconds since 1970; the machine's clock by default. */
  readonly now?: () => bigint;
  /** Reading stops while more than this waits to be written. Default 1 MiB. */
  readonly maxPendingBytes?: number;
}

export interface AttachOptions {
  /** No writer is to come any more; else the first one is waited for. */
  readonly writersGone?: boolean;
}

/** Somebody who sees the output beside the log. */
export interface Tap {
  /** Each chunk as the container wrote it, before the log has it; must neither throw nor wait. */
  take(stream: LogStream, chunk: Buffer): void;
  /** Resolves when more may come: until then the container waits. */
  room?(): Promise<void>;
}

/** Carries a container's output into its log file, each line once through any number of agents, until it ends. */
export class LogPump {
  readonly #file: LogFile;
  readonly #progress: LogProgress;
  readonly #log: Logger;
  readonly #now: () => bigint;
  readonly #maxPendingBytes: number;
  readonly #readers: SpoolReader[] = [];
  readonly #taps = new Set<Tap>();
  #closed: Promise<void> | undefined;
  #failed = false;

  private constructor(file: LogFile, progress: LogProgress, { log, now, maxPendingBytes }: LogPumpOptions) {
    this.#file = file;
    this.#progress = progress;
    this.#log = log;
    this.#now = now ?? nowNanos;
    this.#maxPendingBytes = maxPendingBytes ?? 1024 * 1024;
  }

  static async open(options: LogPumpOptions): Promise<LogPump> {
    const { path, log, journal, onDropped } = options;
    const progress = await LogProgress.open(journal, path);
    const observer = {
      appending: progress.appending.bind(progress),
      dropped: (bytes: number) => onDropped?.(bytes),
    };
    try {
      return new LogPump(await LogFile.open({ path, log, observer }), progress, options);
    } catch (error) {
      progress.close();
      throw error;
    }
  }

  /** Starts reading at once, where the last agent stopped; the pump closes the spool. */
  attach(spool: Spool, stream: LogStream, options: AttachOptions = {}): void {
    const from = this.#progress.positionOf(stream);
    const reader = new SpoolReader({ ...options, stream, spool, from, sink: this.#sink });
    this.#readers.push(reader);
    this.#progress.follow(stream, reader);
  }

  /** Lets somebody else see the output from now on; the returned function ends it. */
  tap(tap: Tap): () => void {
    this.#taps.add(tap);
    return () => this.#taps.delete(tap);
  }

  /** Resolves when every stream attached by now has ended and its output is in the file. */
  get drained(): Promise<void> {
    return Promise.all(this.#readers.map(({ ended }) => ended)).then(() => this.#file.flushed());
  }

  /** A line is begun and not ended: a reader sees its last record tagged P. */
  get midLine(): boolean {
    return this.#readers.some(reader => reader.midLine);
  }

  /** Once it resolves, everything goes to a new file of the same name. */
  async reopen(): Promise<void> {
    await this.#file.reopen();
  }

  /** Stops reading; what was read is written, the unfinished line as a P. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await Promise.all(this.#readers.map(reader => reader.close()));
    await this.#file.close();
    this.#progress.close();
  }

  readonly #sink: RecordSink = {
    accept: (stream, chunk, records) => {
      if (chunk.length > 0) for (const tap of this.#taps) tap.take(stream, chunk);
      this.#file.write(records);
    },
    fail: (what, error) => {
      if (!this.#failed) this.#log.warn(what, { path: this.#file.path, error });
      this.#failed = true;
    },
    room: async () => {
      if (this.#file.pendingBytes > this.#maxPendingBytes) await this.#file.flushed();
      for (const tap of this.#taps) await tap.room?.();
    },
    time: () => rfc3339Nano(this.#now()),
  };
}
