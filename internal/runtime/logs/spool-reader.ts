import { setImmediate as nextTurn } from 'node:timers/promises';
import { CriFramer, type LogStream } from './cri-framer.ts';

/** A pipe that is read through a file; see PipeSpool of internal/host. */
export interface Spool {
  readonly end: number;
  whenReadable(ready: () => void): () => void;
  fill(): number | undefined;
  bypass(): Buffer | undefined;
  read(from: number, to: number): Buffer;
  release(before: number): void;
  close(): void;
}

export interface RecordSink {
  /** The bytes as they came, and the records that they complete. */
  accept(stream: LogStream, chunk: Buffer, records: readonly Buffer[]): void;
  /** A crash would lose output now, or reading has ended early. */
  fail(what: string, error: unknown): void;
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
const replayBytes = 64 * 1024;

/** Reads one stream of a container into records, a piece a turn of the event loop, until its last writer has gone. */
export class SpoolReader {
  /** When the stream has ended, or was closed, and all its records are handed over. */
  readonly ended: Promise<void>;
  readonly #options: SpoolReaderOptions;
  readonly #framer: CriFramer;
  #closed = false;
  /** Ends what is waited for. */
  #wake = () => {};
  /** Of the spool. */
  #read: number;
  /** Bytes of the unfinished line are in no spool. */
  #bypassed = false;

  /** Starts reading at once. */
  constructor(options: SpoolReaderOptions) {
    this.#options = options;
    this.#framer = new CriFramer(options.stream);
    this.#read = Math.min(options.from, options.spool.end);
    this.ended = this.#run();
  }

  /** All before it is in records that were handed over. */
  get position(): number {
    return this.#bypassed ? this.#read : this.#read - this.#framer.heldBytes;
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
    this.#wake();
    await this.ended;
  }

  async #run(): Promise<void> {
    const { spool, sink, stream } = this.#options;
    try {
      await this.#replay();
      await this.#copy();
    } catch (error) {
      sink.fail('container output is not read any more', error);
    }
    sink.accept(stream, nothing, this.#framer.flush(sink.time()));
    spool.close();
  }

  async #copy(): Promise<void> {
    const { writersGone = false } = this.#options;
    if (!writersGone) await this.#readable();
    while (!this.#closed) {
      const moved = this.#fill();
      if (moved === 0) return;
      if (moved === undefined) await this.#readable();
      else {
        await this.#room();
        await nextTurn();
      }
    }
  }

  /** What a dead agent took out of the pipe and did not write. */
  async #replay(): Promise<void> {
    const { spool } = this.#options;
    while (this.#read < spool.end) {
      this.#take(Math.min(this.#read + replayBytes, spool.end));
      await this.#room();
    }
  }

  #room(): Promise<void> {
    return this.#unlessClosed(this.#options.sink.room());
  }

  /** No promise lives through more than one wait: one that does keeps a little of each. */
  #unlessClosed(work: Promise<void>): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#wake = resolve;
    if (this.#closed) resolve();
    work.then(resolve, reject);
    return promise;
  }

  #take(to: number): void {
    const chunk = this.#options.spool.read(this.#read, to);
    this.#read = to;
    this.#push(chunk);
    if (this.#framer.heldBytes <= chunk.length) this.#bypassed = false;
  }

  #push(chunk: Buffer): void {
    const { sink, stream } = this.#options;
    sink.accept(stream, chunk, this.#framer.push(chunk, sink.time()));
  }

  #fill(): number | undefined {
    const { spool, sink } = this.#options;
    try {
      const moved = spool.fill();
      if (moved) this.#take(spool.end);
      return moved;
    } catch (error) {
      sink.fail('container output would not survive a crash of the agent', error);
      return this.#bypass();
    }
  }

  #bypass(): number | undefined {
    const chunk = this.#options.spool.bypass();
    if (!chunk?.length) return chunk?.length;
    this.#bypassed = true;
    this.#push(chunk);
    return chunk.length;
  }

  async #readable(): Promise<void> {
    const readable = Promise.withResolvers<void>();
    const giveUp = this.#options.spool.whenReadable(readable.resolve);
    await this.#unlessClosed(readable.promise);
    giveUp();
  }
}
