import type { Readable } from 'node:stream';
import { nowNanos } from '../../host/clock.ts';
import { CriFramer, type LogStream } from './cri-framer.ts';
import type { LogFile } from './log-file.ts';
import { rfc3339Nano } from './timestamp.ts';

export interface LogPumpOptions {
  readonly file: LogFile;
  /** Nanoseconds since 1970; the machine's clock by default. */
  readonly now?: () => bigint;
  /** Reading stops while more than this waits to be written. Default 1 MiB. */
  readonly maxPendingBytes?: number;
}

/** Sees each chunk as the container wrote it, before the log does; must neither throw nor wait. */
export type Tap = (stream: LogStream, chunk: Buffer) => void;

interface Source {
  readonly stream: LogStream;
  readonly framer: CriFramer;
}

/** Carries a container's output into its log file, until the streams end. */
export class LogPump {
  readonly #file: LogFile;
  readonly #now: () => bigint;
  readonly #maxPendingBytes: number;
  readonly #sources = new Map<Readable, Source>();
  readonly #copies: Promise<void>[] = [];
  readonly #taps = new Set<Tap>();

  constructor({ file, now = nowNanos, maxPendingBytes = 1024 * 1024 }: LogPumpOptions) {
    this.#file = file;
    this.#now = now;
    this.#maxPendingBytes = maxPendingBytes;
  }

  /** Starts reading at once. */
  attach(source: Readable, stream: LogStream): void {
    const state = { stream, framer: new CriFramer(stream) };
    this.#sources.set(source, state);
    this.#copies.push(this.#copy(source, state));
  }

  /** Lets somebody else see the output from now on; the returned function ends it. */
  tap(tap: Tap): () => void {
    this.#taps.add(tap);
    return () => this.#taps.delete(tap);
  }

  /** Resolves when every stream attached by now has ended and its output is in the file. */
  get drained(): Promise<void> {
    return Promise.all(this.#copies).then(() => this.#file.flushed());
  }

  /** A line is begun and not ended: a reader sees its last record tagged P. */
  get midLine(): boolean {
    return [...this.#sources.values()].some(({ framer }) => framer.midLine);
  }

  /** Once it resolves, everything goes to a new file of the same name. */
  async reopen(): Promise<void> {
    await this.#file.reopen();
  }

  /** Stops reading; what was read is written, the unfinished line as a P. */
  async close(): Promise<void> {
    for (const [source, state] of this.#sources) {
      // what left the pipe exists nowhere else; the rest waits there for the next reader
      const buffered: Buffer | null = source.read();
      if (buffered) this.#take(state, buffered);
      source.destroy();
    }
    await this.drained;
    await this.#file.close();
  }

  async #copy(source: Readable, state: Source): Promise<void> {
    try {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        this.#take(state, chunk);
        if (this.#file.pendingBytes > this.#maxPendingBytes) await this.#file.flushed();
      }
    } catch {
      // a broken or destroyed stream is one that ended
    }
    this.#file.write(state.framer.flush(this.#time()));
    this.#sources.delete(source);
  }

  #take({ stream, framer }: Source, chunk: Buffer): void {
    for (const tap of this.#taps) tap(stream, chunk);
    this.#file.write(framer.push(chunk, this.#time()));
  }

  #time(): string {
    return rfc3339Nano(this.#now());
  }
}
