import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Turns } from '../async/turns.ts';
import { BerthError, unless } from '../errors/errors.ts';
import type { DiskSync } from '../host/disk-sync.ts';
import { syncDirectory } from '../host/files.ts';
import { readMounts } from '../host/mount.ts';
import { onLayerDisk } from '../host/on-disk.ts';
import { removeTree } from '../host/remove-tree.ts';
import type { IdMap } from '../host/user-namespace.ts';
import { ContainerFolders, writableLayers } from './container-folders.ts';
import { type Digest, digestOf } from './digest.ts';
import { mapLayers } from './mapped-layers.ts';
import { filesOf, makeEmpty, newRecordName, readSnapshot, recordName, type Snapshot } from './snapshot-folder.ts';

export interface SnapshotMount {
  readonly type: string;
  readonly source: string;
  readonly options: readonly string[];
}

/** Fills an empty folder with a layer; `lower` gives the roots of the layers it lies on, topmost first, once filled. */
export type FillSnapshot = (directory: string, lower: () => Promise<readonly string[]>) => Promise<void>;

interface Making {
  readonly snapshot: Snapshot;
  /** The folder holds the layer. */
  readonly filled: Promise<void>;
  /** It is durable and visible. */
  readonly committed: Promise<void>;
  /** The layer below, if it was still being made when this one was begun. */
  readonly below: Making | undefined;
}

/** What an image without layers is made of. */
export const emptyChainId = digestOf('');

/**
 * Unpacked layers by chain id, shared by the images that have them, and the writable folders of containers:
 * `<root>/snapshots/<number>/fs` and `<root>/containers/<id>/{upper,work}`. The numbers keep mount options short.
 */
export class Snapshots {
  readonly #layers: string;
  readonly #containers: ContainerFolders;
  readonly #snapshots = new Map<Digest, Snapshot>();
  readonly #making = new Map<Digest, Making>();
  readonly #disk: DiskSync;
  /** Layers are to be filled in the order they were asked for, bottom first. */
  readonly #emptying = new Turns(1);
  #nextNumber = 1;

  /** `disk` is the file system that the root folder is on. */
  constructor(root: string, disk: DiskSync) {
    if (/[:,\\]/.test(root)) {
      throw new BerthError('InvalidArgument', `the root folder "${root}" may not have ":", "," or "\\" in its path`);
    }
    this.#disk = disk;
    this.#layers = join(root, 'snapshots');
    this.#containers = new ContainerFolders(writableLayers(root));
  }

  /**
   * Reads what is there; half-made snapshots of a crash are removed, and what lost its record or the layers below it. The
   * files of one that a container has mounted stay until a start that finds them unused.
   */
  async open(): Promise<void> {
    await mkdir(this.#layers, { recursive: true, mode: 0o700 });
    await this.#containers.open();
    const mounted = mountedBelow(this.#layers);
    for (const name of await readdir(this.#layers)) {
      if (/^[1-9][0-9]*$/.test(name)) await this.#load(Number(name), mounted);
      else await removeTree(join(this.#layers, name));
    }
    for (const snapshot of this.#snapshots.values()) {
      if (this.#isStanding(snapshot)) continue;
      if (mounted.has(this.#files(snapshot))) this.#snapshots.delete(snapshot.chainId);
      else await this.discard(snapshot.chainId);
    }
  }

  has(chainId: Digest): boolean {
    return chainId === emptyChainId || this.#snapshots.has(chainId);
  }

  list(): Digest[] {
    return [...this.#snapshots.keys()];
  }

  /**
   * Makes the snapshot unless it is there; who asks while it is being made waits for that. May be asked for all layers
   * of an image at once, bottom first: they are filled side by side, and become visible one after the other.
   */
  async commit(chainId: Digest, parent: Digest | undefined, fill: FillSnapshot): Promise<void> {
    while (!this.has(chainId)) {
      const making = this.#making.get(chainId);
      if (!making) return this.#begin(chainId, parent, fill).committed;
      // somebody else's can fail for reasons of theirs
      await making.committed.catch(() => {});
    }
  }

  /** The chain id and those of the layers below it, top first, as far down as they are here. */
  ancestry(chainId: Digest): Digest[] {
    const chain: Digest[] = [];
    for (let next = this.#snapshots.get(chainId); next; next = this.#snapshots.get(next.parent ?? '')) {
      chain.push(next.chainId);
    }
    return chain;
  }

  /** Out of sight before it returns its promise; the layers below stay. */
  async discard(chainId: Digest): Promise<void> {
    const snapshot = this.#snapshots.get(chainId);
    if (!snapshot) return;
    this.#snapshots.delete(chainId);
    const trash = join(this.#layers, `trash-${snapshot.number}`);
    try {
      await onLayerDisk(() => rename(this.#folder(snapshot), trash)).catch(unless('ENOENT'));
    } catch (error) {
      if (!this.has(chainId)) this.#snapshots.set(chainId, snapshot);
      throw error;
    }
    await removeTree(trash);
  }

  /** The files of one unpacked layer, as overlay wants them; undefined when it is not here. */
  folder(chainId: Digest): string | undefined {
    const snapshot = this.#snapshots.get(chainId);
    return snapshot && this.#files(snapshot);
  }

  /** Runs with an empty folder on the layers' file system; it is gone afterwards, or at the next start. */
  async withScratch<T>(body: (directory: string) => Promise<T>): Promise<T> {
    const folder = join(this.#layers, `scratch-${this.#nextNumber++}`);
    try {
      return await body(await onLayerDisk(() => makeEmpty(folder)));
    } finally {
      await removeTree(folder);
    }
  }

  /** What has been written to layers survives a power cut once it returns. */
  sync(): Promise<void> {
    return this.#disk.sync();
  }

  /**
   * Makes a container's writable folders; the mount is for the caller to do. A second call gives the same one. With
   * `idMap` the image's files belong to the mapped owners: its layers are mounted in the container's folder for as long
   * as it takes to mount them, see `mounted`.
   */
  async prepare(containerId: string, chainId: Digest, idMap?: IdMap): Promise<SnapshotMount> {
    const options = await this.#containers.prepare(containerId, this.#stackFiles(chainId), idMap);
    return { type: 'overlay', source: 'overlay', options };
  }

  /** What `prepare` with an id map returned is mounted: its layers need not be mounted any more. */
  async mounted(containerId: string): Promise<void> {
    await this.#containers.unmap(containerId);
  }

  /** Removes a container's writable folders; they must not be mounted any more. */
  async remove(containerId: string): Promise<void> {
    await this.#containers.remove(containerId);
  }

  /**
   * The image's files, for nobody to write: who may remount gets no further than an overlay without an upper folder.
   * Overlay wants two folders at least, so the caller lends an empty one. With an id map the files belong to the mapped
   * owners: the layers are mounted in `folder` for as long as it takes to mount them, see `unmapLayers`.
   */
  async view(
    chainId: Digest,
    empty: string,
    mapped?: { readonly idMap: IdMap; readonly folder: string },
  ): Promise<SnapshotMount> {
    const stack = this.#stackFiles(chainId);
    const layers = mapped ? await mapLayers(stack, mapped.folder, mapped.idMap) : stack;
    if (layers.length === 0) return { type: 'bind', source: empty, options: ['bind', 'ro'] };
    const lower = layers.length === 1 ? [...layers, empty] : layers;
    return { type: 'overlay', source: 'overlay', options: ['ro', `lowerdir=${lower.join(':')}`] };
  }

  #isStanding({ parent }: Snapshot): boolean {
    if (parent === undefined) return true;
    const below = this.#snapshots.get(parent);
    return below !== undefined && this.#isStanding(below);
  }

  #stack(chainId: Digest): Snapshot[] {
    const stack: Snapshot[] = [];
    for (let next: Digest | undefined = chainId; next !== undefined; next = stack.at(-1)?.parent) {
      const snapshot = this.#snapshots.get(next);
      if (!snapshot) throw missing(next);
      stack.push(snapshot);
    }
    return stack;
  }

  /** The topmost first; an image without layers has none. */
  #stackFiles(chainId: Digest): string[] {
    return chainId === emptyChainId ? [] : this.#stack(chainId).map(snapshot => this.#files(snapshot));
  }

  #begin(chainId: Digest, parent: Digest | undefined, fill: FillSnapshot): Making {
    const snapshot: Snapshot = { number: this.#nextNumber++, chainId, ...(parent !== undefined && { parent }) };
    const below = parent === undefined ? undefined : this.#making.get(parent);
    const filled = this.#fill(snapshot, below, fill);
    const committed = this.#finish(snapshot, below, filled).finally(() => this.#making.delete(chainId));
    filled.catch(() => {});
    committed.catch(() => {});
    const making = { snapshot, filled, committed, below };
    this.#making.set(chainId, making);
    return making;
  }

  async #fill(snapshot: Snapshot, below: Making | undefined, fill: FillSnapshot): Promise<void> {
    const files = await this.#emptying.run(() => onLayerDisk(() => makeEmpty(this.#folder(snapshot))));
    await fill(files, () => this.#filledStack(snapshot.parent, below));
    const record = join(this.#folder(snapshot), newRecordName);
    await onLayerDisk(() => writeFile(record, JSON.stringify(snapshot), { mode: 0o600 }));
  }

  /** The record makes the snapshot: a folder without one is removed at the next start. */
  async #finish(snapshot: Snapshot, below: Making | undefined, filled: Promise<void>): Promise<void> {
    const folder = this.#folder(snapshot);
    try {
      await filled;
      await this.#disk.sync();
      if (snapshot.parent !== undefined) await this.#committed(snapshot.parent, below);
      await onLayerDisk(async () => {
        await rename(join(folder, newRecordName), join(folder, recordName));
        await syncDirectory(folder);
      });
    } catch (error) {
      await removeTree(folder);
      throw error;
    }
    this.#snapshots.set(snapshot.chainId, snapshot);
  }

  /** The files of a layer and of those below it, topmost first, as soon as they are all there. */
  async #filledStack(chainId: Digest | undefined, making: Making | undefined): Promise<string[]> {
    if (chainId === undefined) return [];
    if (!making || this.#snapshots.has(chainId)) return this.#stackFiles(chainId);
    try {
      await making.filled;
    } catch (error) {
      if (await this.#isMadeAnew(making)) return this.#filledStack(chainId, this.#making.get(chainId));
      throw error;
    }
    const { snapshot, below } = making;
    return [this.#files(snapshot), ...(await this.#filledStack(snapshot.parent, below))];
  }

  async #committed(chainId: Digest, making: Making | undefined): Promise<void> {
    if (this.#snapshots.has(chainId)) return;
    if (!making) throw missing(chainId);
    try {
      await making.committed;
    } catch (error) {
      if (!(await this.#isMadeAnew(making))) throw error;
      await this.#committed(chainId, this.#making.get(chainId));
    }
  }

  /** Another pull that waited for the same layer begins it again when the first one failed. */
  async #isMadeAnew(making: Making): Promise<boolean> {
    await making.committed.catch(() => {});
    await nextTurn();
    const { chainId } = making.snapshot;
    return this.#snapshots.has(chainId) || this.#making.has(chainId);
  }

  async #load(number: number, mounted: ReadonlySet<string>): Promise<void> {
    this.#nextNumber = Math.max(this.#nextNumber, number + 1);
    const folder = this.#folder({ number });
    const snapshot = await readSnapshot(folder, number);
    // a crash can come after it was made again and before the one that was discarded was out of sight
    if (snapshot && !this.has(snapshot.chainId)) this.#snapshots.set(snapshot.chainId, snapshot);
    else if (!mounted.has(filesOf(folder))) await removeTree(folder);
  }

  #folder({ number }: Pick<Snapshot, 'number'>): string {
    return join(this.#layers, String(number));
  }

  #files(snapshot: Snapshot): string {
    return filesOf(this.#folder(snapshot));
  }
}

const missing = (chainId: Digest): BerthError =>
  new BerthError('NotFound', `the unpacked layer "${chainId}" is not there: get the image again`);

/** The folders that overlays are made of. */
function mountedBelow(folder: string): ReadonlySet<string> {
  const lowers = readMounts().flatMap(({ superOptions }) =>
    superOptions.filter(option => option.startsWith('lowerdir=')).flatMap(option => option.slice(9).split(':')),
  );
  return new Set(lowers.filter(lower => lower.startsWith(`${folder}/`)));
}
