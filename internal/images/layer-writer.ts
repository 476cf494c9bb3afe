import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  symlinkSync,
  unlinkSync,
  write,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';
import { BerthError } from '../errors/errors.ts';
import { removeTree } from '../host/files.ts';
import { mknod } from '../host/xattr.ts';
import { applyAttributes, applyTime, attributesOf } from './file-attributes.ts';
import { layerPath, markOf } from './layer-path.ts';
import { LayerRoot } from './layer-root.ts';
import type { LowerLayers } from './lower-layers.ts';
import type { EntryType, TarEntry } from './tar-reader.ts';
import { isWhiteout, lookAt, makeOpaque, makeWhiteout } from './whiteout.ts';

const writeAsync = promisify(write);

const nodeTypes: Readonly<Partial<Record<EntryType, number>>> = {
  character: 0o020000,
  block: 0o060000,
  fifo: 0o010000,
};

/** Writes one layer's entries below a folder, as overlay wants a layer, whatever the archive says. */
export class LayerWriter {
  readonly #root: LayerRoot;
  readonly #lower: LowerLayers;
  /** Set last, because a folder's own time changes with every entry in it. */
  readonly #folderTimes = new Map<string, number>();

  constructor(path: string, lower: LowerLayers) {
    this.#lower = lower;
    this.#root = new LayerRoot(path, (parts, made) => this.#inherit(parts, made));
  }

  /** The entry's body is read before it returns. */
  async write(entry: TarEntry): Promise<void> {
    const parts = layerPath(entry.name);
    const mark = markOf(parts.at(-1) ?? '');
    if (mark.kind === 'whiteout') this.#whiteout([...parts.slice(0, -1), mark.name]);
    else if (mark.kind === 'opaque') makeOpaque(`${this.#root.folder(parts.slice(0, -1))}/.`);
    else if (mark.kind === 'entry') await this.#writeEntry(parts, entry);
  }

  /** Sets the times of the folders; nothing may be written after. */
  finish(): void {
    for (const [key, mtime] of this.#folderTimes) {
      const parts = key === '' ? [] : key.split('/');
      this.#root.existing(parts, (path, stats) => stats.isDirectory() && applyTime(path, mtime));
    }
  }

  close(): void {
    this.#root.forget();
  }

  /** An entry of the same layer stays and only hides what is below: the order of the two does not matter. */
  #whiteout(parts: readonly string[]): void {
    const path = this.#root.entry(parts);
    const stats = lookAt(path);
    if (!stats) makeWhiteout(path);
    else if (stats.isDirectory()) makeOpaque(path);
  }

  async #writeEntry(parts: readonly string[], entry: TarEntry): Promise<void> {
    if (entry.type === 'directory') return this.#directory(parts, entry);
    if (parts.length === 0) throw new BerthError('InvalidArgument', `the layer's root is a ${entry.type}`);
    await this.#clear(parts);
    if (entry.type === 'hardlink') return this.#hardLink(parts, entry);
    const path = this.#root.entry(parts);
    if (entry.type === 'file') await writeFile(path, entry);
    else if (entry.type === 'symlink') makeSymlink(path, entry);
    else makeNode(path, entry);
    applyAttributes(path, entry, entry.type === 'symlink');
    applyTime(path, entry.mtime);
  }

  #directory(parts: readonly string[], entry: TarEntry): void {
    const path = this.#root.entry(parts);
    const stats = parts.length === 0 ? undefined : lookAt(path);
    const isFolder = parts.length === 0 || stats?.isDirectory();
    if (!isFolder) {
      if (stats) unlinkSync(path);
      mkdirSync(path, 0o700);
      if (stats && isWhiteout(stats)) makeOpaque(path);
    }
    applyAttributes(path, entry, false);
    this.#folderTimes.set(parts.join('/'), entry.mtime);
    if (stats && !isFolder) this.#root.forget();
  }

  /** A later entry of the same name replaces the earlier one. */
  async #clear(parts: readonly string[]): Promise<void> {
    const path = this.#root.entry(parts);
    const stats = lookAt(path);
    if (!stats) return;
    if (stats.isDirectory()) await removeTree(path);
    else unlinkSync(path);
    this.#root.forget();
  }

  #hardLink(parts: readonly string[], entry: TarEntry): void {
    const target = layerPath(entry.linkName);
    const path = this.#root.entry(parts);
    const link = (from: string, stats: { isDirectory(): boolean }) => {
      if (stats.isDirectory()) throw new BerthError('InvalidArgument', `the hard link "${entry.name}" is to a folder`);
      linkSync(from, path);
      return true;
    };
    if (this.#root.existing(target, link)) return;
    const copied = this.#lower.find(target, (from, stats) => {
      if (!stats.isFile()) return false;
      this.#copyUp(from, target, attributesOf(from, stats));
      return true;
    });
    const linked =
      copied &&
      this.#root.existing(target, (from, stats) => {
        linkSync(from, this.#root.entry(parts));
        return stats.isFile();
      });
    if (!linked) {
      throw new BerthError(
        'InvalidArgument',
        `the hard link "${entry.name}" is to "${entry.linkName}", which is not in the image`,
      );
    }
  }

  #copyUp(from: string, parts: readonly string[], attributes: ReturnType<typeof attributesOf>): void {
    const path = this.#root.entry(parts);
    copyFileSync(from, path, constants.COPYFILE_EXCL);
    applyAttributes(path, attributes, false);
    applyTime(path, attributes.mtime);
  }

  /** A folder that the archive does not name looks as it does in the layers below. */
  #inherit(parts: readonly string[], made: string): void {
    this.#lower.find(parts, (path, stats) => {
      if (!stats.isDirectory()) return;
      const attributes = attributesOf(path, stats);
      applyAttributes(made, attributes, false);
      this.#folderTimes.set(parts.join('/'), attributes.mtime);
    });
  }
}

const openNew = (path: string): number =>
  openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);

/** Above this a write leaves the event loop: page cache under pressure makes a writer wait. */
const inlineBytes = 64 * 1024;

async function writeFile(path: string, entry: TarEntry): Promise<void> {
  const fd = openNew(path);
  try {
    for await (const piece of entry.body) {
      for (let offset = 0; offset < piece.length; ) {
        const left = piece.length - offset;
        offset +=
          entry.size <= inlineBytes
            ? writeSync(fd, piece, offset)
            : (await writeAsync(fd, piece, offset, left)).bytesWritten;
      }
    }
  } finally {
    closeSync(fd);
  }
}

function makeSymlink(path: string, { name, linkName }: TarEntry): void {
  if (linkName === '' || linkName.includes('\0')) {
    throw new BerthError('InvalidArgument', `the symbolic link "${name}" points nowhere`);
  }
  symlinkSync(linkName, path);
}

function makeNode(path: string, { name, type, major, minor }: TarEntry): void {
  if (type === 'character' && major === 0 && minor === 0) {
    throw new BerthError('InvalidArgument', `the device "${name}" is 0:0, which overlay reads as a whiteout`);
  }
  mknod(path, nodeTypes[type] ?? 0, type === 'fifo' ? 0 : major, type === 'fifo' ? 0 : minor);
}
