import { setImmediate as nextTurn } from 'node:timers/promises';
import { CriFramer, type LogStream } from './cri-framer.ts';

/** A pipe that is read through a file; see PipeSpool of internal/host. */
export interface Spool {
  readonly end: number;
  whenReadable(ready: () => void): () => void;
  fill(): number | undefined;
  discard(): number | undefined;
  read(from: number, to: number): Buffer;
  release(before: number): void;
  close(): void;
}

export interface RecordSink {
  /** The bytes as they came, and the records that they complete. */
  accept(stream: LogStream, chunk: Buffer, records: readonly Buffer[]): void;
  /** What will not come to the log, and why. */
  drop(bytes: number, error: unknown): void;
  /** Resolves when more may come. */
  room(): Promise<void>;
  /** RFC 3339. */
  time(): string;
}

export interface SpoolReaderOptions {
  readonly stream: LogStream;
  readonly spool: Spool;
  readonly sink: RecordSink;
  /** The first byte that is not in the log. */
  readonly from: number;
  /** No writer is to come any more; else the first one is waited for. */
  readonly writersGone?: boolean;
}

const nothing = Buffer.alloc(0);
const newline = Buffer.from('\n');
const replayBytes = 64 * 1024;

/** Reads one stream of a container into records, a piece a turn of the event loop, until its last writer has gone. */
export class SpoolReader {
  /** When the stream has ended, or was closed, and all its records are handed over. */
  readonly ended: Promise<void>;
  readonly #options: SpoolReaderOptions;
  readonly #framer: CriFramer;
  readonly #closing = Promise.withResolvers<void>();
  #closed = false;
  #read: number;

  /** Starts reading at once. */
  constructor(options: SpoolReaderOptions) {
    this.#options = options;
    this.#framer = new CriFramer(options.stream);
    this.#read = Math.min(options.from, options.spool.end);
    this.ended = this.#run();
  }

  /** All before it is in records that were handed over. */
  get position(): number {
    return this.#read - this.#framer.heldBytes;
  }

  get midLine(): boolean {
    return this.#framer.midLine;
  }

  release(position: number): void {
    this.#options.spool.release(position);
  }

  /** Stops reading; the unfinished line is handed over as a P. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#closing.resolve();
    await this.ended;
  }

  async #run(): Promise<void> {
    const { spool, sink } = this.#options;
    await this.#replay();
    if (!this.#options.writersGone) await this.#readable();
    while (!this.#closed) {
      const moved = this.#fill();
      if (moved === 0) break;
      if (moved === undefined) await this.#readable();
      else {
        this.#take(spool.end);
        await sink.room();
        await nextTurn();
      }
    }
    sink.accept(this.#options.stream, nothing, this.#framer.flush(sink.time()));
    spool.close();
  }

  /** What a dead agent took out of the pipe and did not write. */
  async #replay(): Promise<void> {
    const { spool, sink } = this.#options;
    while (this.#read < spool.end) {
      this.#take(Math.min(this.#read + replayBytes, spool.end));
      await sink.room();
    }
  }

  #take(to: number): void {
    if (to === this.#read) return;
    const { spool, sink, stream } = this.#options;
    const chunk = spool.read(this.#read, to);
    this.#read = to;
    sink.accept(stream, chunk, this.#framer.push(chunk, sink.time()));
  }

  #fill(): number | undefined {
    try {
      return this.#options.spool.fill();
    } catch (error) {
      return this.#discard(error);
    }
  }

  /** The line that loses its end is ended here. */
  #discard(error: unknown): number | undefined {
    const { spool, sink, stream } = this.#options;
    const bytes = spool.discard();
    if (bytes) sink.drop(bytes, error);
    if (bytes && this.#framer.midLine) sink.accept(stream, nothing, this.#framer.push(newline, sink.time()));
    return bytes;
  }

  async #readable(): Promise<void> {
    const readable = Promise.withResolvers<void>();
    const giveUp = this.#options.spool.whenReadable(readable.resolve);
    await Promise.race([readable.promise, this.#closing.promise]);
    giveUp();
  }
}
