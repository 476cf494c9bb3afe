import { type FSWatcher, type Stats, statSync, watch } from 'node:fs';

export interface FolderWatchOptions {
  readonly dir: string;
  readonly pollMs: number;
  /** Called on every event and every poll. */
  readonly onTick: () => void;
}

/**
 * Calls back soon after anything changes in a folder. The inotify watch makes it soon, the poll makes it sure: a
 * watch holds on to the inode it was given, so a folder that is made later, replaced, mounted over or reached by
 * another symbolic link is only found by looking at the path again.
 */
export class FolderWatch {
  readonly #options: FolderWatchOptions;
  readonly #timer: NodeJS.Timeout;
  #watcher: FSWatcher | undefined;
  #watched = '';
  #closed = false;

  constructor(options: FolderWatchOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.tick(), options.pollMs);
    this.#timer.unref();
  }

  /** Looks now. */
  tick(): void {
    if (this.#closed) return;
    this.#follow();
    this.#options.onTick();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#watcher?.close();
  }

  #follow(): void {
    const found = this.#find();
    const identity = found ? `${found.dev}:${found.ino}` : '';
    if (identity === this.#watched) return;
    this.#unwatch();
    if (!found) return;
    try {
      this.#watcher = watch(this.#options.dir, { persistent: false }, () => this.tick());
      this.#watcher.on('error', () => this.#unwatch());
      this.#watched = identity;
    } catch {
      // no inotify instance left, or the folder went away again: the poll goes on
    }
  }

  #find(): Stats | undefined {
    try {
      return statSync(this.#options.dir);
    } catch {
      return undefined;
    }
  }

  #unwatch(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
    this.#watched = '';
  }
}
