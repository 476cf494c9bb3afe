import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { BerthError, errnoOf } from '../../errors/errors.ts';
import { mknod } from '../../host/xattr.ts';
import { type ByteText, shown, toPath } from './byte-text.ts';
import { applyToOpen, applyToPath, attributesOf } from './file-attributes.ts';
import { FolderAttributes } from './folder-attributes.ts';
import { layerPath, markOf } from './layer-path.ts';
import { LayerRoot } from './layer-root.ts';
import type { LowerLayers } from './lower-layers.ts';
import type { EntryType, TarEntry } from './tar-entry.ts';
import { isWhiteout, lookAt, makeOpaque, makeWhiteout } from './whiteout.ts';

type Path = string | Buffer;

/** The pieces of the entry's body, till it is undefined. */
export type ReadPiece = () => Buffer | undefined;

const nodeTypes: Readonly<Partial<Record<EntryType, number>>> = {
  character: 0o020000,
  block: 0o060000,
  fifo: 0o010000,
};

/** Writes one layer's entries below an empty folder, as overlay wants a layer, whatever the archive says. */
export class LayerWriter {
  readonly #root: LayerRoot;
  readonly #folders = new FolderAttributes();
  readonly #lower: () => LowerLayers;

  /** `lower` may block till the layers below are there: it is called for what the archive leaves out. */
  constructor(path: string, lower: () => LowerLayers) {
    this.#lower = lower;
    this.#root = new LayerRoot(path, parts => this.#folders.missing(parts));
  }

  write(entry: TarEntry, piece: ReadPiece): void {
    const parts = layerPath(entry.name);
    const mark = markOf(parts.at(-1) ?? '');
    if (mark.kind === 'whiteout') this.#whiteout([...parts.slice(0, -1), mark.name]);
    else if (mark.kind === 'opaque') makeOpaque(`${this.#root.folder(parts.slice(0, -1))}/.`);
    else if (mark.kind === 'entry') this.#writeEntry(parts, entry, piece);
  }

  /** Gives the folders their looks; nothing may be written after. */
  finish(): void {
    this.#folders.apply(this.#root, this.#lower);
  }

  close(): void {
    this.#root.close();
  }

  /** An entry of the same layer stays and only hides what is below: the order of the two does not matter. */
  #whiteout(parts: readonly ByteText[]): void {
    const path = this.#root.entry(parts);
    const stats = lookAt(path);
    if (!stats) makeWhiteout(path);
    else if (stats.isDirectory()) makeOpaque(path);
  }

  #writeEntry(parts: readonly ByteText[], entry: TarEntry, piece: ReadPiece): void {
    if (entry.type !== 'directory' && parts.length === 0)
      throw new BerthError('InvalidArgument', `the layer's root is a ${entry.type}`);
    if (entry.type === 'directory') this.#directory(parts, entry);
    else if (entry.type === 'hardlink') this.#hardLink(parts, entry);
    else if (entry.type === 'file') this.#file(parts, entry, piece);
    else this.#node(parts, entry);
  }

  #directory(parts: readonly ByteText[], entry: TarEntry): void {
    if (parts.length > 0) this.#makeFolder(parts);
    this.#folders.named(parts, entry);
  }

  #makeFolder(parts: readonly ByteText[]): void {
    const path = this.#root.entry(parts);
    try {
      mkdirSync(path, 0o700);
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
      const stats = lookAt(path);
      if (stats?.isDirectory()) return;
      unlinkSync(path);
      mkdirSync(path, 0o700);
      if (stats && isWhiteout(stats)) makeOpaque(path);
      this.#folders.forget(parts);
      this.#root.forget();
    }
  }

  #file(parts: readonly ByteText[], entry: TarEntry, piece: ReadPiece): void {
    const fd = this.#inPlace(parts, openNew);
    try {
      for (let bytes = piece(); bytes; bytes = piece()) writeAll(fd, bytes);
      applyToOpen(fd, entry.xattrs.size > 0 ? this.#root.entry(parts) : '', entry);
    } finally {
      closeSync(fd);
    }
  }

  #node(parts: readonly ByteText[], entry: TarEntry): void {
    const make = entry.type === 'symlink' ? makeSymlink : makeNode;
    this.#inPlace(parts, path => make(path, entry));
    applyToPath(this.#root.entry(parts), entry, entry.type === 'symlink');
  }

  #hardLink(parts: readonly ByteText[], entry: TarEntry): void {
    const target = layerPath(entry.linkName);
    if (this.#link(target, parts, entry) || (this.#copyUp(target) && this.#link(target, parts, entry))) return;
    throw new BerthError(
      'InvalidArgument',
      `the hard link ${shown(entry.name)} is to ${shown(entry.linkName)}, which is not in the image`,
    );
  }

  #link(target: readonly ByteText[], parts: readonly ByteText[], entry: TarEntry): boolean | undefined {
    return this.#root.existing(target, (from, stats) => {
      if (stats.isDirectory()) {
        throw new BerthError('InvalidArgument', `the hard link ${shown(entry.name)} is to a folder`);
      }
      // a link to itself may not take its own target away
      if (target.join('/') !== parts.join('/')) this.#inPlace(parts, path => linkSync(from, path));
      return true;
    });
  }

  /** Brings a file of the layers below into this one. */
  #copyUp(parts: readonly ByteText[]): boolean | undefined {
    return this.#lower().find(parts, (from, stats) => {
      if (!stats.isFile()) return false;
      const path = this.#root.entry(parts);
      copyFileSync(from, path, constants.COPYFILE_EXCL);
      applyToPath(path, attributesOf(from), false);
      return true;
    });
  }

  /** Makes an entry; a later one of the same name replaces the earlier one. */
  #inPlace<T>(parts: readonly ByteText[], make: (path: Path) => T): T {
    try {
      return make(this.#root.entry(parts));
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
    this.#clear(parts);
    return make(this.#root.entry(parts));
  }

  #clear(parts: readonly ByteText[]): void {
    const path = this.#root.entry(parts);
    const stats = lookAt(path);
    rmSync(path, { recursive: stats?.isDirectory() ?? false, force: true });
    if (stats?.isDirectory() || stats?.isSymbolicLink()) {
      this.#folders.forget(parts);
      this.#root.forget();
    }
  }
}

const openNew = (path: Path): number =>
  openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);

function writeAll(fd: number, bytes: Buffer): void {
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(fd, bytes, offset);
}

function makeSymlink(path: Path, { name, linkName }: TarEntry): void {
  if (linkName === '' || linkName.includes('\0')) {
    throw new BerthError('InvalidArgument', `the symbolic link ${shown(name)} points nowhere`);
  }
  symlinkSync(toPath(linkName), path);
}

function makeNode(path: Path, { name, type, major, minor }: TarEntry): void {
  if (type === 'character' && major === 0 && minor === 0) {
    throw new BerthError('InvalidArgument', `the device ${shown(name)} is 0:0, which overlay reads as a whiteout`);
  }
  mknod(path, nodeTypes[type] ?? 0, type === 'fifo' ? 0 : major, type === 'fifo' ? 0 : minor);
}
