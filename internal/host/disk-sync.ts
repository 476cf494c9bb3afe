import { BerthError } from '../errors/errors.ts';
import { run } from './spawn.ts';

const timeoutMs = 10 * 60_000;

/** Makes a file system durable, for many who ask at once: those who ask while a sync runs share the next one. */
export class DiskSync {
  readonly #path: string;
  readonly #syncNow: (path: string) => Promise<void>;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  /** Any folder of the file system. */
  constructor(path: string, syncNow = syncFileSystem) {
    this.#syncNow = syncNow;
    this.#path = path;
  }

  /** What was written before the call survives a power cut once it returns. */
  sync(): Promise<void> {
    this.#next ??= this.#afterRunning();
    return this.#next;
  }

  async #afterRunning(): Promise<void> {
    await this.#running.catch(() => {});
    this.#next = undefined;
    this.#running = this.#syncNow(this.#path);
    return this.#running;
  }
}

/** syncfs(2) in a process of its own: it may wait for the disk for long, and threads of the pool are few. */
async function syncFileSystem(path: string): Promise<void> {
  const { exitCode, stderr } = await run('sync', ['--file-system', path], { timeoutMs });
  if (exitCode === 0) return;
  throw new BerthError('Internal', `the file system of "${path}" could not be synced to disk`, {
    detail: stderr.toString(),
  });
}
