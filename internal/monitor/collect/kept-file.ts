import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { errnoOf } from '../../errors/errors.ts';

/** What is told of a file's bytes: the first `length` of them, which the next reading of any file overwrites. */
export type Parse<T> = (bytes: Buffer, length: number) => T;

// memory.stat, the longest of one record, has 2 KiB
const scratch = Buffer.allocUnsafeSlow(64 * 1024);

// the cgroup or the file is not there, the cgroup went away under the open file, the kernel has the feature off
const absent: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENODEV', 'EOPNOTSUPP']);

/** Looking for a file that is not there costs as much as reading one; but a controller may be enabled later. */
const absentMs = 30_000;

/** How many descriptors may be kept: the files beyond it are opened for each reading. */
export class DescriptorBudget {
  #left: number;

  constructor(descriptors: number) {
    this.#left = descriptors;
  }

  take(): boolean {
    if (this.#left <= 0) return false;
    this.#left -= 1;
    return true;
  }

  giveBack(): void {
    this.#left += 1;
  }
}

/**
 * A file of the kernel that is read again and again: one pread each time, 1 to 2 us where opening and closing it costs 10
 * more; the kernel keeps a page for each. Read at once on the event loop, which is less than a trip through the thread
 * pool. An open file keeps no removed cgroup; reading it says that the cgroup is gone.
 */
export class KeptFile {
  readonly #path: string;
  readonly #budget: DescriptorBudget;
  #fd: number | undefined;
  /** By the monotonic clock, in milliseconds. */
  #lookAgainAt = 0;

  constructor(path: string, budget: DescriptorBudget) {
    this.#path = path;
    this.#budget = budget;
  }

  /** A file that the kernel writes as one record, as most are; undefined where it or its cgroup is gone. */
  read<T>(parse: Parse<T>): T | undefined {
    return this.#withFile(fd => parse(scratch, readSync(fd, scratch, 0, scratch.length, 0)));
  }

  /** A file of many records: calls back for each part of it. False where it or its cgroup is gone. */
  readParts(visit: Parse<void>): boolean {
    return (
      this.#withFile(fd => {
        for (let at = 0; ; ) {
          const length = readSync(fd, scratch, 0, scratch.length, at);
          if (length === 0) return true;
          visit(scratch, length);
          at += length;
        }
      }) ?? false
    );
  }

  close(): void {
    if (this.#fd === undefined) return;
    closeSync(this.#fd);
    this.#fd = undefined;
    this.#budget.giveBack();
  }

  #withFile<T>(use: (fd: number) => T): T | undefined {
    if (performance.now() < this.#lookAgainAt) return undefined;
    try {
      if (this.#fd !== undefined) return use(this.#fd);
      // who was absent once may be so for good, and an error takes several times as long as a look
      const maybeThere = this.#lookAgainAt === 0 || statSync(this.#path, { throwIfNoEntry: false });
      if (maybeThere) return this.#openAnd(use);
    } catch (error) {
      this.close();
      if (!absent.has(errnoOf(error))) throw error;
    }
    this.#lookAgainAt = performance.now() + absentMs;
    return undefined;
  }

  #openAnd<T>(use: (fd: number) => T): T {
    const fd = openSync(this.#path, 'r');
    if (this.#budget.take()) {
      this.#fd = fd;
      return use(fd);
    }
    try {
      return use(fd);
    } finally {
      closeSync(fd);
    }
  }
}
