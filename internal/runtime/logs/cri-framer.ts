import { RecordBuffer } from './record-buffer.ts';

export type LogStream = 'stdout' | 'stderr';

/** Content of one record at most; what containerd and CRI-O use. */
export const maxRecordBytes = 16 * 1024;

const LF = 0x0a;
const CR = 0x0d;
const newline = Buffer.from('\n');

/**
 * Turns one stream of a container into records of the CRI log format: time, stream, tag, content. The tag is F for the
 * end of a line, P for a piece whose line goes on. As containerd has it: CR LF ends a line as LF does; a line longer
 * than a record is cut at exactly `maxRecordBytes`; what is left without a newline at the end is a P. The records do
 * not depend on how the stream was cut into chunks.
 */
export class CriFramer {
  readonly #stream: LogStream;
  readonly #limit: number;
  readonly #records = new RecordBuffer();
  /** The unfinished line: at most a record, and a CR and one byte that decide what becomes of it. */
  readonly #held: Buffer;
  #heldLength = 0;
  #lineOpen = false;
  #full = newline;
  #partial = newline;

  constructor(stream: LogStream, limit = maxRecordBytes) {
    this.#stream = stream;
    this.#limit = limit;
    this.#held = Buffer.allocUnsafeSlow(limit + 2);
  }

  /** Inside a line: bytes are held back, or the last record was a P. */
  get midLine(): boolean {
    return this.#heldLength > 0 || this.#lineOpen;
  }

  /** How much of what was pushed is in no record yet. */
  get heldBytes(): number {
    return this.#heldLength;
  }

  /** The records that `chunk` completes, whole ones only; `time` is what they all bear. */
  push(chunk: Buffer, time: string): Buffer[] {
    this.#stamp(time);
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      this.#line(chunk, from, end);
      from = end + 1;
    }
    this.#hold(chunk, from, chunk.length);
    return this.#records.take();
  }

  /** What is held back, as a P; for the end of the stream, or before it is handed over in the middle of a line. */
  flush(time: string): Buffer[] {
    this.#stamp(time);
    while (this.#heldLength > this.#limit) this.#cut();
    if (this.#heldLength > 0) this.#record(this.#partial, this.#held, 0, this.#heldLength);
    this.#heldLength = 0;
    return this.#records.take();
  }

  #stamp(time: string): void {
    this.#full = Buffer.from(`${time} ${this.#stream} F `);
    this.#partial = Buffer.from(`${time} ${this.#stream} P `);
  }

  #line(chunk: Buffer, from: number, end: number): void {
    if (this.#heldLength === 0 && end - from <= this.#limit) {
      this.#record(this.#full, chunk, from, withoutCr(chunk, from, end));
      return;
    }
    this.#hold(chunk, from, end);
    this.#record(this.#full, this.#held, 0, withoutCr(this.#held, 0, this.#heldLength));
    this.#heldLength = 0;
  }

  #hold(chunk: Buffer, from: number, end: number): void {
    for (let at = from; at < end; ) {
      const copied = chunk.copy(this.#held, this.#heldLength, at, end);
      at += copied;
      this.#heldLength += copied;
      // a CR at the very end may yet belong to the newline
      while (withoutCr(this.#held, 0, this.#heldLength) > this.#limit) this.#cut();
    }
  }

  #cut(): void {
    this.#record(this.#partial, this.#held, 0, this.#limit);
    this.#held.copyWithin(0, this.#limit, this.#heldLength);
    this.#heldLength -= this.#limit;
  }

  #record(header: Buffer, content: Buffer, from: number, to: number): void {
    this.#records.append(header);
    this.#records.append(content, from, to);
    this.#records.append(newline);
    this.#lineOpen = header === this.#partial;
  }
}

function withoutCr(bytes: Buffer, from: number, end: number): number {
  return end > from && bytes[end - 1] === CR ? end - 1 : end;
}
