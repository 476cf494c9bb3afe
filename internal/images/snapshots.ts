import { chmodSync, mkdirSync, renameSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleFlight } from '../async/single-flight.ts';
import { BerthError, errnoOf } from '../errors/errors.ts';
import { removeTree, syncDirectory } from '../host/files.ts';
import { run } from '../host/spawn.ts';
import { type Digest, digestOf } from './digest.ts';
import { JsonReader } from './json-reader.ts';
import { LowerLayers } from './lower-layers.ts';

export interface SnapshotMount {
  readonly type: string;
  readonly source: string;
  readonly options: readonly string[];
}

interface Snapshot {
  readonly number: number;
  readonly chainId: Digest;
  /** The chain id of the layers below; undefined for the bottom one. */
  readonly parent?: Digest;
}

/** Fills an empty folder with a layer that lies on `lower`. */
export type FillSnapshot = (directory: string, lower: LowerLayers) => Promise<void>;

/** What an image without layers is made of. */
export const emptyChainId = digestOf('');

/**
 * Unpacked layers by chain id, shared by the images that have them, and the writable folders of containers:
 * `<root>/snapshots/<number>/fs` and `<root>/containers/<id>/{upper,work}`. The numbers keep mount options short.
 */
export class Snapshots {
  readonly #layers: string;
  readonly #containers: string;
  readonly #snapshots = new Map<Digest, Snapshot>();
  readonly #committing = new SingleFlight<void>();
  #nextNumber = 1;

  constructor(root: string) {
    if (/[:,\\]/.test(root)) {
      throw new BerthError('InvalidArgument', `the root folder "${root}" may not have ":", "," or "\\" in its path`);
    }
    this.#layers = join(root, 'snapshots');
    this.#containers = join(root, 'containers');
  }

  /** Reads what is there; half-made snapshots of a crash are removed. */
  async open(): Promise<void> {
    await mkdir(this.#layers, { recursive: true, mode: 0o700 });
    await mkdir(this.#containers, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.#layers)) {
      if (/^[1-9][0-9]*$/.test(name)) await this.#load(Number(name));
      else await removeTree(join(this.#layers, name));
    }
  }

  has(chainId: Digest): boolean {
    return chainId === emptyChainId || this.#snapshots.has(chainId);
  }

  list(): Digest[] {
    return [...this.#snapshots.keys()];
  }

  /** Makes the snapshot unless it is there; who asks while it is being made waits for that. */
  commit(chainId: Digest, parent: Digest | undefined, fill: FillSnapshot): Promise<void> {
    if (this.has(chainId)) return Promise.resolve();
    return this.#committing.run(chainId, () => this.#make(chainId, parent, fill));
  }

  /** The chain id and those of the layers below it, top first. */
  ancestry(chainId: Digest): Digest[] {
    return chainId === emptyChainId ? [] : this.#stack(chainId).map(snapshot => snapshot.chainId);
  }

  /** Out of sight before it returns its promise; the layers below stay. */
  async discard(chainId: Digest): Promise<void> {
    const snapshot = this.#snapshots.get(chainId);
    if (!snapshot) return;
    const trash = join(this.#layers, `trash-${snapshot.number}`);
    renameSync(join(this.#layers, String(snapshot.number)), trash);
    this.#snapshots.delete(chainId);
    await removeTree(trash);
  }

  /** The files of one unpacked layer, as overlay wants them; undefined when it is not here. */
  folder(chainId: Digest): string | undefined {
    const snapshot = this.#snapshots.get(chainId);
    return snapshot && this.#files(snapshot);
  }

  /** Makes a container's writable folders; the mount is for the caller to do. A second call gives the same one. */
  async prepare(containerId: string, chainId: Digest): Promise<SnapshotMount> {
    const folder = this.#container(containerId);
    const [upper, work, base] = [join(folder, 'upper'), join(folder, 'work'), join(folder, 'base')];
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const made of [upper, work, base]) mkdirSync(made, { recursive: true, mode: 0o755 });
    // umask
    chmodSync(upper, 0o755);
    const lower = chainId === emptyChainId ? [base] : this.#stack(chainId).map(snapshot => this.#files(snapshot));
    const options = [`lowerdir=${lower.join(':')}`, `upperdir=${upper}`, `workdir=${work}`];
    return { type: 'overlay', source: 'overlay', options };
  }

  /** Removes a container's writable folders; they must not be mounted any more. */
  async remove(containerId: string): Promise<void> {
    await removeTree(this.#container(containerId));
  }

  /** The image's files, read-only. */
  view(chainId: Digest): SnapshotMount {
    const folders = this.#stack(chainId).map(snapshot => this.#files(snapshot));
    if (folders.length > 1)
      return { type: 'overlay', source: 'overlay', options: ['ro', `lowerdir=${folders.join(':')}`] };
    return { type: 'bind', source: folders[0] ?? '', options: ['bind', 'ro'] };
  }

  #stack(chainId: Digest): Snapshot[] {
    const stack: Snapshot[] = [];
    for (let next: Digest | undefined = chainId; next !== undefined; next = stack.at(-1)?.parent) {
      const snapshot = this.#snapshots.get(next);
      if (!snapshot)
        throw new BerthError('NotFound', `the unpacked layer "${next}" is not there: import the image again`);
      stack.push(snapshot);
    }
    return stack;
  }

  async #make(chainId: Digest, parent: Digest | undefined, fill: FillSnapshot): Promise<void> {
    const below = parent === undefined ? [] : this.#stack(parent);
    const snapshot: Snapshot = { number: this.#nextNumber++, chainId, ...(parent !== undefined && { parent }) };
    const temporary = join(this.#layers, `new-${snapshot.number}`);
    try {
      await mkdir(temporary, { mode: 0o700 });
      await mkdir(join(temporary, 'fs'));
      await chmod(join(temporary, 'fs'), 0o755);
      await fill(join(temporary, 'fs'), new LowerLayers(below.map(layer => this.#files(layer))));
      await writeFile(join(temporary, recordName), JSON.stringify(snapshot), { mode: 0o600 });
      await syncFileSystem(temporary);
      await rename(temporary, join(this.#layers, String(snapshot.number)));
      await syncDirectory(this.#layers);
    } catch (error) {
      await removeTree(temporary);
      throw error;
    }
    this.#snapshots.set(chainId, snapshot);
  }

  async #load(number: number): Promise<void> {
    this.#nextNumber = Math.max(this.#nextNumber, number + 1);
    const folder = join(this.#layers, String(number));
    const text = await readFile(join(folder, recordName), 'utf8').catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return removeTree(folder);
    const record = JsonReader.parse(text, `the record of snapshot ${number}`);
    const chainId = record.digest('chainId');
    this.#snapshots.set(chainId, { number, chainId, ...(record.has('parent') && { parent: record.digest('parent') }) });
  }

  #files({ number }: Snapshot): string {
    return join(this.#layers, String(number), 'fs');
  }

  #container(id: string): string {
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$/.test(id)) {
      throw new BerthError('InvalidArgument', `${JSON.stringify(id)} is not a container id`);
    }
    return join(this.#containers, id);
  }
}

const recordName = 'snapshot.json';
const syncTimeoutMs = 10 * 60_000;

/** syncfs(2) in a process of its own: it may wait for the disk for long, and threads of the pool are few. */
async function syncFileSystem(path: string): Promise<void> {
  const { exitCode, stderr } = await run('sync', ['--file-system', path], { timeoutMs: syncTimeoutMs });
  if (exitCode === 0) return;
  throw new BerthError('Internal', `the layer in "${path}" could not be synced to disk`, { detail: stderr.toString() });
}
