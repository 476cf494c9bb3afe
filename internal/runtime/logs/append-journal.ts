import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import type { LogStream } from './cri-framer.ts';

/** A write to the end of a log file. */
export interface Append {
  readonly device: bigint;
  readonly inode: bigint;
  /** Of the file before, in bytes. */
  readonly size: bigint;
  /** In bytes. */
  readonly length: number;
}

/** Up to where each stream is in the log, in bytes from its beginning. */
export type Positions = Readonly<Record<LogStream, number>>;

export interface JournalEntry {
  readonly append: Append;
  /** True until the append is in the file as a whole. */
  readonly before: Positions;
  /** True from then on. */
  readonly after: Positions;
}

const version = 1n;
const fields = 9;
const recordBytes = fields * 8;
const { O_CREAT, O_NOFOLLOW, O_RDWR } = constants;

/**
 * The last append that was begun on a log file. One small record at the file's beginning, over the one before: it lies
 * within a page, so that a reader finds the whole of one or of the other.
 */
export class AppendJournal {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600);
    // room for the record, so that a disk that is full later does not matter
    if (fstatSync(this.#file).size < recordBytes) writeSync(this.#file, Buffer.alloc(recordBytes), 0, recordBytes, 0);
  }

  /** Undefined when none was ever begun. */
  read(): JournalEntry | undefined {
    const record = new BigUint64Array(fields);
    const bytes = readSync(this.#file, record, 0, recordBytes, 0);
    if (bytes < recordBytes || record[0] !== version) return undefined;
    const field = (index: number): bigint => record[index] ?? 0n;
    return {
      append: { device: field(1), inode: field(2), size: field(3), length: Number(field(4)) },
      before: { stdout: Number(field(5)), stderr: Number(field(6)) },
      after: { stdout: Number(field(7)), stderr: Number(field(8)) },
    };
  }

  write({ append, before, after }: JournalEntry): void {
    const { device, inode, size, length } = append;
    const offsets = [length, before.stdout, before.stderr, after.stdout, after.stderr].map(BigInt);
    writeSync(this.#file, BigUint64Array.of(version, device, inode, size, ...offsets), 0, recordBytes, 0);
  }

  close(): void {
    closeSync(this.#file);
  }
}
