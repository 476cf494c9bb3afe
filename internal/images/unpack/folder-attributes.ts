import { closeSync, constants, fchmodSync } from 'node:fs';
import type { ByteText } from './byte-text.ts';
import { type Attributes, applyToOpen, attributesOf } from './file-attributes.ts';
import type { LayerRoot } from './layer-root.ts';
import type { LowerLayers } from './lower-layers.ts';

const openFolder = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;

/**
 * What folders are to look like, set when all else is done: a folder's time changes with every entry in it, and one
 * with the set-group bit or default ACLs would pass them on.
 */
export class FolderAttributes {
  /** Undefined for one that the archive does not name: it looks as it does in the layers below. */
  readonly #folders = new Map<ByteText, Attributes | undefined>();

  named(key: ByteText, attributes: Attributes): void {
    // the order of the entries counts where two paths lead to one folder
    this.#folders.delete(key);
    this.#folders.set(key, attributes);
  }

  missing(key: ByteText): void {
    this.#folders.set(key, undefined);
  }

  /** The folder and what was below it are gone. */
  forget(key: ByteText): void {
    const prefix = `${key}/`;
    for (const one of this.#folders.keys()) if (one === key || one.startsWith(prefix)) this.#folders.delete(one);
  }

  apply(root: LayerRoot, lower: () => LowerLayers): void {
    for (const [key, named] of this.#folders) {
      const parts = key === '' ? [] : key.split('/');
      const attributes =
        named ?? lower().find(parts, (path, stats) => (stats.isDirectory() ? attributesOf(path) : undefined));
      const fd = root.openExisting(parts, openFolder);
      if (fd === undefined) continue;
      try {
        if (attributes) applyToOpen(fd, `/proc/self/fd/${fd}/.`, attributes);
        else fchmodSync(fd, 0o755);
      } finally {
        closeSync(fd);
      }
    }
  }
}
