import { randomBytes } from 'node:crypto';
import { rm, stat, writeFile } from 'node:fs/promises';

/** SQLite's log grows to 4 MiB before it begins anew; the rest is for the rows of whatever a node runs. */
const reserveBytes = 8 * 1024 * 1024;
/** Where there was no room for it, there may be by then. */
const retryMs = 30_000;

/** Room on the disk that is held back, so that rows can still be written when the disk is full. */
export class Reserve {
  readonly #file: string;
  #isHere = false;
  #triedAt = Number.NEGATIVE_INFINITY;
  #making: Promise<void> | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  get isHeld(): boolean {
    return this.#isHere;
  }

  /** Takes the room unless it is taken already, or was asked for in vain lately. */
  async hold(): Promise<void> {
    if (this.#isHere || performance.now() - this.#triedAt < retryMs) return;
    this.#triedAt = performance.now();
    this.#making ??= this.#make().finally(() => {
      this.#making = undefined;
    });
    await this.#making;
  }

  /** Gives the room back to the disk; false when there was none. */
  async spend(): Promise<boolean> {
    await this.#making;
    const wasHere = this.#isHere;
    this.#isHere = false;
    this.#triedAt = performance.now();
    await rm(this.#file, { force: true });
    return wasHere;
  }

  async #make(): Promise<void> {
    const size = await stat(this.#file)
      .then(({ size }) => size)
      .catch(() => 0);
    try {
      // no file system can make these smaller
      if (size !== reserveBytes) await writeFile(this.#file, randomBytes(reserveBytes), { mode: 0o600 });
      this.#isHere = true;
    } catch {
      // part of it would only take the last room from others
      await rm(this.#file, { force: true }).catch(() => {});
    }
  }
}
