import { closeSync, constants, lstatSync, mkdirSync, type Stats } from 'node:fs';
import { isCode } from '../errors/errors.ts';
import { openInRoot } from '../host/files.ts';

const O_PATH = 0o10000000;
const openDirectory = O_PATH | constants.O_DIRECTORY;

/**
 * Where a layer's entries go. A folder is opened below the root, whatever links the archive planted, and its entries
 * are then named by that descriptor: `/proc/self/fd/<n>/<name>`, a last part that no call here follows.
 */
export class LayerRoot {
  readonly path: string;
  readonly #onMissing: (parts: readonly string[], path: string) => void;
  #folder: { readonly key: string; readonly fd: number } | undefined;

  /** `onMissing` gives a folder that the archive did not name its attributes. */
  constructor(path: string, onMissing: (parts: readonly string[], path: string) => void) {
    this.path = path;
    this.#onMissing = onMissing;
  }

  /** The path to work on an entry by; its folders are made. Valid until the next call. */
  entry(parts: readonly string[]): string {
    return `${this.folder(parts.slice(0, -1))}/${parts.at(-1) ?? '.'}`;
  }

  /** For what lies below it; the folder itself is this with `/.`, because the descriptor's path is a link. */
  folder(parts: readonly string[]): string {
    const key = parts.join('/');
    if (this.#folder?.key !== key) {
      const fd = this.#openFolder(parts);
      this.forget();
      this.#folder = { key, fd };
    }
    return `/proc/self/fd/${this.#folder?.fd}`;
  }

  /** Runs with the path of an entry that is there; undefined when it or a folder of it is not. */
  existing<T>(parts: readonly string[], body: (path: string, stats: Stats) => T): T | undefined {
    const fd = openExisting(this.path, parts.slice(0, -1));
    if (fd === undefined) return undefined;
    try {
      const path = `/proc/self/fd/${fd}/${parts.at(-1) ?? '.'}`;
      const stats = lstatSync(path, { throwIfNoEntry: false });
      return stats && body(path, stats);
    } finally {
      closeSync(fd);
    }
  }

  /** A folder may have been replaced: the next call resolves it anew. */
  forget(): void {
    if (this.#folder) closeSync(this.#folder.fd);
    this.#folder = undefined;
  }

  #openFolder(parts: readonly string[]): number {
    const fd = openExisting(this.path, parts);
    if (fd !== undefined) return fd;
    const parent = this.#openFolder(parts.slice(0, -1));
    try {
      const path = `/proc/self/fd/${parent}/${parts.at(-1)}`;
      mkdirSync(path, 0o755);
      this.#onMissing(parts, path);
    } finally {
      closeSync(parent);
    }
    return openInRoot(this.path, parts.join('/'), openDirectory);
  }
}

function openExisting(root: string, parts: readonly string[]): number | undefined {
  try {
    return openInRoot(root, parts.join('/') || '.', openDirectory);
  } catch (error) {
    if (isCode(error, 'NotFound')) return undefined;
    throw error;
  }
}
