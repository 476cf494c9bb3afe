import { closeSync, constants, lstatSync, mkdirSync, openSync, type Stats } from 'node:fs';
import { BerthError, errnoOf } from '../../errors/errors.ts';
import { openAtRoot } from '../../host/files.ts';
import { type ByteText, shown, toPath } from './byte-text.ts';

const O_PATH = 0o10000000;
const openFolder = O_PATH | constants.O_DIRECTORY;
const openFolderItself = openFolder | constants.O_NOFOLLOW;

/** Folders kept open: an archive works on one after the other, and on those above. */
const maxOpen = 64;

/**
 * Where a layer's entries go. A folder is opened below the root, whatever links the archive planted, and its entries
 * are then named by that descriptor: `/proc/self/fd/<n>/<name>`, a last part that no call here follows.
 */
export class LayerRoot {
  readonly #root: number;
  readonly #onMissing: (parts: readonly ByteText[]) => void;
  readonly #open = new Map<ByteText, number>();

  /** `onMissing` hears of folders that the archive has not named. */
  constructor(path: string, onMissing: (parts: readonly ByteText[]) => void) {
    this.#root = openSync(path, openFolder);
    this.#onMissing = onMissing;
  }

  /** The path to work on an entry by; its folders are made. Valid until the next call. */
  entry(parts: readonly ByteText[]): string | Buffer {
    return toPath(`${this.folder(parts.slice(0, -1))}/${parts.at(-1) ?? '.'}`);
  }

  /** For what lies below it; the folder itself is this with `/.`, because the descriptor's path is a link. */
  folder(parts: readonly ByteText[]): string {
    return `/proc/self/fd/${this.#folder(parts)}`;
  }

  /** Runs with the path of an entry that is there; undefined when it or a folder of it is not. */
  existing<T>(parts: readonly ByteText[], body: (path: string | Buffer, stats: Stats) => T): T | undefined {
    const fd = this.openExisting(parts.slice(0, -1), openFolder);
    if (fd === undefined) return undefined;
    try {
      const path = toPath(`/proc/self/fd/${fd}/${parts.at(-1) ?? '.'}`);
      const stats = lstatSync(path, { throwIfNoEntry: false });
      return stats && body(path, stats);
    } finally {
      closeSync(fd);
    }
  }

  /** The caller closes the descriptor; undefined when there is nothing. */
  openExisting(parts: readonly ByteText[], flags: number): number | undefined {
    try {
      return openAtRoot(this.#root, toPath(parts.join('/') || '.'), flags);
    } catch (error) {
      const errno = errnoOf(error);
      if (errno === 'ENOENT' || errno === 'ENOTDIR' || errno === 'ELOOP') return undefined;
      throw BerthError.wrap(error, `the folder ${shown(parts.join('/'))} of the layer cannot be opened`);
    }
  }

  /** A folder was replaced: the next calls resolve all of them anew. */
  forget(): void {
    for (const fd of this.#open.values()) closeSync(fd);
    this.#open.clear();
  }

  close(): void {
    this.forget();
    closeSync(this.#root);
  }

  #folder(parts: readonly ByteText[]): number {
    if (parts.length === 0) return this.#root;
    const key = parts.join('/');
    const open = this.#open.get(key);
    if (open !== undefined) return open;
    const fd = this.#openFolder(parts);
    if (this.#open.size >= maxOpen) this.forget();
    this.#open.set(key, fd);
    return fd;
  }

  #openFolder(parts: readonly ByteText[]): number {
    const path = toPath(`/proc/self/fd/${this.#folder(parts.slice(0, -1))}/${parts.at(-1)}`);
    try {
      return openSync(path, openFolderItself);
    } catch (error) {
      if (errnoOf(error) === 'ENOTDIR') return this.#followed(parts);
      if (errnoOf(error) !== 'ENOENT') throw error;
    }
    mkdirSync(path, 0o700);
    this.#onMissing(parts);
    return openSync(path, openFolderItself);
  }

  /** A link on the way is followed as a process in the layer would. */
  #followed(parts: readonly ByteText[]): number {
    const fd = this.openExisting(parts, openFolder);
    if (fd !== undefined) return fd;
    throw new BerthError('InvalidArgument', `the link ${shown(parts.join('/'))} of the layer leads to no folder`);
  }
}
