import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { errnoOf } from '../errors/errors.ts';
import { openFifo } from './fifo.ts';
import * as libc from './libc.ts';

const { O_CREAT, O_NOFOLLOW, O_RDONLY, O_RDWR } = constants;

export interface PipeSpoolOptions {
  /** Of a named pipe. */
  readonly pipe: string;
  /** Made when missing, gone on with when there. */
  readonly file: string;
}

const chunkBytes = 64 * 1024;
/** Storage that is given back at once: few system calls, and little of a tmpfs for each of many pipes. */
const releaseBytes = 128 * 1024;

/**
 * A named pipe that is read through a file. splice(2) takes bytes out of the pipe and lengthens the file by them in one
 * system call, which not even SIGKILL cuts in two: whatever a reader's fate, each byte is in the pipe or in the file, once.
 */
export class PipeSpool {
  readonly #pipe: number;
  readonly #file: number;
  #end: number;
  #released = 0;

  constructor({ pipe, file }: PipeSpoolOptions) {
    this.#file = openSync(file, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600);
    try {
      this.#end = fstatSync(this.#file).size;
      this.#pipe = openFifo(pipe, O_RDONLY);
    } catch (error) {
      closeSync(this.#file);
      throw error;
    }
  }

  /** Bytes that came through the pipe since the file was made. */
  get end(): number {
    return this.#end;
  }

  /** Calls back once when there is something to read, or the last writer has closed; not before the first one came. */
  whenReadable(ready: () => void): () => void {
    return libc.whenReady(this.#pipe, 'readable', ready);
  }

  /** Takes up to 64 KiB out of the pipe; how many bytes, 0 when nobody writes to it, undefined when it is empty. */
  fill(): number | undefined {
    const moved = libc.spliceFromPipe(this.#pipe, this.#file, this.#end, chunkBytes);
    this.#end += moved ?? 0;
    return moved;
  }

  /** Takes up to 64 KiB out of the pipe past the file, for when that cannot grow; empty when nobody writes. */
  bypass(): Buffer | undefined {
    const bytes = Buffer.allocUnsafe(chunkBytes);
    try {
      return bytes.subarray(0, readSync(this.#pipe, bytes));
    } catch (error) {
      if (errnoOf(error) === 'EAGAIN') return undefined;
      throw error;
    }
  }

  /** The bytes of `[from, to)`, which must be neither released nor beyond the end. */
  read(from: number, to: number): Buffer {
    const bytes = Buffer.allocUnsafe(to - from);
    return bytes.subarray(0, readSync(this.#file, bytes, 0, bytes.length, from));
  }

  /** Nobody will read what is before an offset again; where holes can't be made, it stays till the file goes. */
  release(before: number): void {
    if (before - this.#released < releaseBytes) return;
    try {
      libc.punchHole(this.#file, this.#released, before - this.#released);
    } catch {
      // only room is lost
    }
    this.#released = before;
  }

  /** What is in the pipe stays there as long as somebody has it open. */
  close(): void {
    closeSync(this.#pipe);
    closeSync(this.#file);
  }
}
