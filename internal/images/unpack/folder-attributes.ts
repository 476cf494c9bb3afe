import { closeSync, constants, fchmodSync } from 'node:fs';
import type { ByteText } from './byte-text.ts';
import { type Attributes, applyToOpen, attributesOf } from './file-attributes.ts';
import type { LayerRoot } from './layer-root.ts';
import type { LowerLayers } from './lower-layers.ts';

const openFolder = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;

interface Folder {
  /** Undefined for one that the archive does not name: it looks as it does in the layers below. */
  attributes: Attributes | undefined;
  below: Map<ByteText, Folder> | undefined;
}

type FindLower = () => LowerLayers;

/**
 * What folders are to look like, set when all else is done: a folder's time changes with every entry in it, and one
 * with the set-group bit or default ACLs would pass them on. A tree, so that to forget a part of it is cheap however
 * often an archive replaces folders.
 */
export class FolderAttributes {
  readonly #root: Folder = { attributes: undefined, below: undefined };

  named(parts: readonly ByteText[], attributes: Attributes): void {
    this.#at(parts).attributes = attributes;
  }

  missing(parts: readonly ByteText[]): void {
    this.#at(parts).attributes = undefined;
  }

  /** The folder and what was below it are gone. */
  forget(parts: readonly ByteText[]): void {
    let folder: Folder | undefined = this.#root;
    for (const name of parts.slice(0, -1)) folder = folder?.below?.get(name);
    folder?.below?.delete(parts.at(-1) ?? '');
  }

  apply(root: LayerRoot, lower: FindLower): void {
    applyTree(this.#root, [], root, lower);
  }

  #at(parts: readonly ByteText[]): Folder {
    let folder = this.#root;
    for (const name of parts) {
      folder.below ??= new Map();
      let next = folder.below.get(name);
      if (!next) {
        next = { attributes: undefined, below: undefined };
        folder.below.set(name, next);
      }
      folder = next;
    }
    return folder;
  }
}

function applyTree(folder: Folder, parts: readonly ByteText[], root: LayerRoot, lower: FindLower): void {
  for (const [name, below] of folder.below ?? []) applyTree(below, [...parts, name], root, lower);
  const fd = root.openExisting(parts, openFolder);
  if (fd === undefined) return;
  try {
    const attributes = folder.attributes ?? inherited(parts, lower());
    if (attributes) applyToOpen(fd, `/proc/self/fd/${fd}/.`, attributes);
    else fchmodSync(fd, 0o755);
  } finally {
    closeSync(fd);
  }
}

const inherited = (parts: readonly ByteText[], lower: LowerLayers): Attributes | undefined =>
  lower.find(parts, (path, stats) => (stats.isDirectory() ? attributesOf(path) : undefined));
