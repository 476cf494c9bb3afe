import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { BerthError } from '../../errors/errors.ts';

/** A file that is read while it is being written. Whoever makes one closes it; jobs that still read it hold it open. */
export class GrowingFile {
  readonly fd: number;
  #written = 0;
  #ended = false;
  #failure: Error | undefined;
  #holders = 1;
  #isClosed = false;
  readonly #listeners = new Set<() => void>();

  /** Opens the file at once, so a later rename does not matter. */
  constructor(path: string) {
    this.fd = openSync(path, constants.O_RDONLY);
  }

  /** One that is all there. */
  static whole(path: string): GrowingFile {
    const file = new GrowingFile(path);
    file.#written = fstatSync(file.fd).size;
    file.end();
    return file;
  }

  /** Bytes that can be read. */
  get written(): number {
    return this.#written;
  }

  get ended(): boolean {
    return this.#ended;
  }

  get failure(): Error | undefined {
    return this.#failure;
  }

  /** `written` bytes are there in all. */
  grew(written: number): void {
    this.#written = written;
    this.#tell();
  }

  /** Nothing more comes. */
  end(): void {
    this.#ended = true;
    this.#tell();
  }

  /** It will never be whole: those who read it fail with this error. */
  fail(error: unknown): void {
    this.#failure ??= BerthError.from(error);
    this.#tell();
  }

  /** Calls back at every change; the returned function ends that. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps the descriptor open till the returned function is called. */
  hold(): () => void {
    this.#holders++;
    return () => this.#release();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#release();
  }

  #release(): void {
    if (--this.#holders === 0) closeSync(this.fd);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
