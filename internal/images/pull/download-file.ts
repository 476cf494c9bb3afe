import type { GrownFile } from '../content-store.ts';
import { GrowingFile } from '../unpack/growing-file.ts';

/** The file of a download: there from its first bytes on, for all who read along. */
export class DownloadFile {
  readonly #opened = Promise.withResolvers<GrowingFile>();
  #file: GrowingFile | undefined;

  constructor() {
    // perhaps nobody reads along
    this.#opened.promise.catch(() => {});
  }

  get opened(): Promise<GrowingFile> {
    return this.#opened.promise;
  }

  grew({ path, written }: GrownFile): void {
    this.#at(path).grew(written);
  }

  /** All of it is there, and at that path. */
  end(path: string): void {
    this.#close(this.#at(path), file => file.end());
  }

  fail(error: unknown): void {
    this.#opened.reject(error);
    if (this.#file) this.#close(this.#file, file => file.fail(error));
  }

  #at(path: string): GrowingFile {
    this.#file ??= new GrowingFile(path);
    this.#opened.resolve(this.#file);
    return this.#file;
  }

  #close(file: GrowingFile, last: (file: GrowingFile) => void): void {
    last(file);
    // whoever has just joined holds it by then
    setImmediate(() => file.close());
  }
}
