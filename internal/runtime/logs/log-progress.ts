import { type Append, AppendJournal, type Positions } from './append-journal.ts';
import type { LogStream } from './cri-framer.ts';
import { settleAppend } from './settle-append.ts';

/** A stream on its way into the log. */
export interface Progressing {
  /** All before it was handed to the log file. */
  readonly position: number;
  /** What is before `position` will not be read again. */
  release(position: number): void;
}

const beginning: Positions = { stdout: 0, stderr: 0 };

/**
 * How far the streams of a container are in its log, through any crash. Each append to the log is announced in a
 * journal with the positions before and after it; whether a last one was made, the log file's size tells.
 */
export class LogProgress {
  readonly #journal: AppendJournal;
  readonly #streams = new Map<LogStream, Progressing>();
  #positions: Positions;

  private constructor(journal: AppendJournal, positions: Positions) {
    this.#journal = journal;
    this.#positions = positions;
  }

  /** Before the log file is written to. */
  static async open(journalPath: string, logPath: string): Promise<LogProgress> {
    const journal = new AppendJournal(journalPath);
    try {
      const entry = journal.read();
      if (!entry) return new LogProgress(journal, beginning);
      const appended = await settleAppend(entry.append, logPath);
      return new LogProgress(journal, appended ? entry.after : entry.before);
    } catch (error) {
      journal.close();
      throw error;
    }
  }

  /** Where a stream goes on that is not followed yet. */
  positionOf(name: LogStream): number {
    return this.#positions[name];
  }

  follow(name: LogStream, stream: Progressing): void {
    this.#streams.set(name, stream);
  }

  /** All that the streams have handed over is about to be appended; what was appended before is in the log by now. */
  appending(append: Append): void {
    const before = this.#positions;
    const after = { stdout: this.#current('stdout'), stderr: this.#current('stderr') };
    this.#journal.write({ append, before, after });
    for (const [name, stream] of this.#streams) stream.release(before[name]);
    this.#positions = after;
  }

  close(): void {
    this.#journal.close();
  }

  #current(name: LogStream): number {
    return this.#streams.get(name)?.position ?? this.#positions[name];
  }
}
