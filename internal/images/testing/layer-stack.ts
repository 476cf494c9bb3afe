import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lchownSync,
  linkSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { lsetxattr } from '../../host/xattr.ts';

/** One change that a layer makes; `place` and `name` pick among the folders that there are and the names. */
export interface Change {
  readonly kind: 'file' | 'folder' | 'symlink' | 'hardlink' | 'fifo' | 'device' | 'whiteout' | 'opaque' | 'implied';
  readonly place: number;
  readonly name: number;
  readonly mode: number;
  readonly owner: number;
  readonly mtime: number;
  readonly size: number;
  readonly attribute: boolean;
}

export const layerStack = fc.array(
  fc.array(
    fc.record<Change>({
      kind: fc.constantFrom(
        ...(['file', 'file', 'folder', 'folder', 'folder', 'symlink', 'hardlink', 'fifo', 'device'] as const),
        ...(['whiteout', 'whiteout', 'opaque', 'implied'] as const),
      ),
      place: fc.nat(20),
      name: fc.nat(5),
      mode: fc.constantFrom(0o644, 0o755, 0o700, 0o4755, 0o2755, 0o1777, 0o000),
      owner: fc.constantFrom(0, 5, 65_534, 1_000_000),
      mtime: fc.integer({ min: 1, max: 2_000_000_000 }),
      size: fc.constantFrom(0, 1, 511, 512, 513, 70_000),
      attribute: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  ),
  { minLength: 1, maxLength: 4 },
);

const names = ['a', 'b', 'with space', 'ünï', 'n'.repeat(120), 'é'.repeat(60)];

/** What the layers so far show: a path below the root, and whether it is a folder. */
type Shown = Map<string, 'folder' | 'other'>;

const isBelow = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);
const childOf = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** Writes the layers of a stack with GNU tar, bottom first. */
export function writeLayers(changes: readonly (readonly Change[])[], folder: string): Buffer[] {
  let shown: Shown = new Map();
  return changes.map(layer => {
    const stage = mkdtempSync(join(folder, 'stage-'));
    const writer = new StageWriter(stage, shown);
    for (const change of layer) writer.apply(change);
    shown = writer.merged();
    const archive = writer.archive();
    rmSync(stage, { recursive: true });
    return archive;
  });
}

class StageWriter {
  readonly #stage: string;
  readonly #below: Shown;
  readonly #own: Shown = new Map();
  readonly #hidden = new Set<string>();
  readonly #opaque = new Set<string>();
  /** Folders that the archive does not name: the layers below have them. */
  readonly #implied = new Set<string>();
  readonly #times = new Map<string, number>();

  constructor(stage: string, below: Shown) {
    this.#stage = stage;
    this.#below = below;
  }

  apply(change: Change): void {
    const folders = ['', ...[...this.#own].filter(([, type]) => type === 'folder').map(([path]) => path)];
    const parent = folders[change.place % folders.length] ?? '';
    const path = childOf(parent, names[change.name] ?? '');
    if (this.#own.has(path) || this.#hidden.has(path) || path.split('/').length > 4) return;
    if (change.kind === 'whiteout') this.#whiteout(path, parent);
    else if (change.kind === 'opaque') this.#makeOpaque(parent);
    else if (change.kind === 'implied') this.#imply(path);
    else this.#add(path, change);
  }

  #whiteout(path: string, parent: string): void {
    if (!this.#below.has(path) || this.#opaque.has(parent)) return;
    this.#hidden.add(path);
    writeFileSync(join(this.#stage, parent, `.wh.${path.slice(parent === '' ? 0 : parent.length + 1)}`), '');
  }

  #makeOpaque(parent: string): void {
    if (parent === '' || this.#implied.has(parent) || this.#opaque.has(parent)) return;
    if ([...this.#hidden, ...this.#implied].some(path => isBelow(path, parent))) return;
    this.#opaque.add(parent);
    writeFileSync(join(this.#stage, parent, '.wh..wh..opq'), '');
  }

  #imply(path: string): void {
    if (this.#below.get(path) !== 'folder' || [...this.#opaque].some(folder => isBelow(path, folder))) return;
    mkdirSync(join(this.#stage, path));
    this.#own.set(path, 'folder');
    this.#implied.add(path);
  }

  #add(path: string, { kind, mode, owner, mtime, size, attribute }: Change): void {
    const target = join(this.#stage, path);
    if (kind === 'hardlink') {
      const from = [...this.#own].find(([, type]) => type === 'other')?.[0];
      if (from === undefined) return;
      linkSync(join(this.#stage, from), target);
      this.#own.set(path, 'other');
      return;
    }
    if (kind === 'folder') mkdirSync(target);
    else if (kind === 'symlink') symlinkSync(`../target-${size}`, target);
    else if (kind === 'fifo') execFileSync('mkfifo', [target]);
    else if (kind === 'device') execFileSync('mknod', [target, 'c', '1', '3']);
    else writeFileSync(target, Buffer.alloc(size, path));
    lchownSync(target, owner, owner);
    if (kind !== 'symlink') chmodSync(target, mode);
    if (attribute && (kind === 'file' || kind === 'folder')) lsetxattr(target, 'user.x', Buffer.from('y\0z'));
    if (attribute && kind === 'file') execFileSync('setcap', ['cap_setuid+ep', target]);
    this.#times.set(path, mtime + 0.123456);
    this.#own.set(path, kind === 'folder' ? 'folder' : 'other');
  }

  merged(): Shown {
    const shown = new Map(this.#below);
    const drop = (folder: string) => {
      for (const path of shown.keys()) if (isBelow(path, folder)) shown.delete(path);
    };
    for (const path of this.#opaque) drop(path);
    for (const [path, type] of this.#own) {
      if (type === 'other' || shown.get(path) === 'other') drop(path);
    }
    for (const path of this.#hidden) {
      shown.delete(path);
      drop(path);
    }
    for (const [path, type] of this.#own) shown.set(path, type);
    return shown;
  }

  archive(): Buffer {
    for (const [path, time] of [...this.#times].reverse()) lutimesSync(join(this.#stage, path), time, time);
    const listed = execFileSync('find', ['.', '-mindepth', '1', '-printf', '%P\\0'], { cwd: this.#stage });
    const wanted = listed
      .toString()
      .split('\0')
      .filter(path => path !== '' && !this.#implied.has(path));
    const list = join(this.#stage, '..', 'list');
    writeFileSync(list, wanted.join('\0'));
    const tarFile = join(this.#stage, '..', 'layer.tar');
    const how = ['--format=posix', '--xattrs', '--xattrs-include=*', '--numeric-owner', '--no-recursion', '--null'];
    execFileSync('tar', [...how, '-cf', tarFile, '-T', list], { cwd: this.#stage });
    return readFileSync(tarFile);
  }
}
