import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';

export interface FolderWatchOptions {
  readonly dir: string;
  readonly pollMs: number;
  /** Called on every event and every poll, never while a call of it is under way. */
  readonly onTick: () => Promise<void>;
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
  #ticking: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(options: FolderWatchOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.tick(), options.pollMs);
    this.#timer.unref();
  }

  /** Looks now; a call during a look makes for one more look after it. */
  tick(): Promise<void> {
    this.#again = this.#ticking !== undefined;
    this.#ticking ??= this.#look().finally(() => {
      this.#ticking = undefined;
      if (this.#again) void this.tick();
    });
    return this.#ticking;
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#watcher?.close();
  }

  async #look(): Promise<void> {
    if (this.#closed) return;
    await this.#follow();
    await this.#options.onTick();
  }

  async #follow(): Promise<void> {
    const found = await stat(this.#options.dir).catch(() => undefined);
    const identity = found ? `${found.dev}:${found.ino}` : '';
    if (identity === this.#watched || this.#closed) return;
    this.#unwatch();
    if (!found) return;
    try {
      this.#watcher = watch(this.#options.dir, { persistent: false }, () => void this.tick());
      this.#watcher.on('error', () => this.#unwatch());
      this.#watched = identity;
    } catch {
      // no inotify instance left, or the folder went away again: the poll goes on
    }
  }

  #unwatch(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
    this.#watched = '';
  }
}
