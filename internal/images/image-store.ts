import { KeyedLock } from '../async/keyed-lock.ts';
import { BerthError } from '../errors/errors.ts';
import type { ContentStore } from './content-store.ts';
import { type Digest, isDigest } from './digest.ts';
import type { ImageConfig } from './image-config.ts';
import { type ImageStep, untimed } from './image-step.ts';
import { formatReference, parseReference, repositoryOf, withDefaultTag } from './reference.ts';
import type { Snapshots } from './snapshots.ts';
import type { Unpacker } from './unpack/unpacker.ts';

export interface ImageLayer {
  /** Of the layer as stored. */
  readonly digest: Digest;
  /** Of the layer uncompressed. */
  readonly diffId: Digest;
  /** Bytes as stored. */
  readonly size: number;
}

export interface ImageRecord {
  /** The digest of the image's configuration: the image's one id in every answer. */
  readonly id: Digest;
  readonly manifest: Digest;
  /** Full names with a tag. */
  readonly references: string[];
  /** Full names with the manifest's digest. */
  readonly digests: string[];
  /** Bytes of the configuration and the layers as stored; never 0. */
  readonly size: number;
  readonly chainId: Digest;
  readonly layers: readonly ImageLayer[];
  readonly config: ImageConfig;
  readonly os: string;
  readonly architecture: string;
  readonly createdAt?: string;
  readonly pinned: boolean;
  /** Of the pull that brought it, as the kubelet keys images by it; absent for the default one. */
  readonly runtimeHandler?: string;
  /** Of the pull that brought it. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Removed while containers used it: out of every list, its layers stay till the containers are gone. */
  readonly removed?: boolean;
}

/** Where records are written down. */
export interface ImageRecords {
  get(id: string): ImageRecord | undefined;
  list(): ImageRecord[];
  put(record: ImageRecord): Promise<void>;
  delete(id: string): Promise<void>;
}

/** Protects what an import or pull has brought so far from the garbage collector. */
export interface Lease {
  readonly content: Set<Digest>;
  readonly chains: Set<Digest>;
}

export interface ImageStoreOptions {
  readonly records: ImageRecords;
  readonly content: ContentStore;
  readonly snapshots: Snapshots;
  readonly unpacker: Unpacker;
  /** Whether a container is made of the image. */
  readonly inUse: (imageId: string) => boolean;
  /** Whether the configuration pins an image of these names, whatever its record says. */
  readonly isPinned?: (names: Pick<ImageRecord, 'references' | 'digests'>) => boolean;
  readonly step?: ImageStep;
}

const shortestPrefix = 4;

export class ImageStore {
  readonly content: ContentStore;
  readonly snapshots: Snapshots;
  readonly unpacker: Unpacker;
  readonly step: ImageStep;
  readonly #records: ImageRecords;
  readonly #inUse: (imageId: string) => boolean;
  readonly #isPinned: NonNullable<ImageStoreOptions['isPinned']>;
  readonly #leases = new Set<Lease>();
  readonly #uses = new Set<{ readonly imageId: string }>();
  readonly #lock = new KeyedLock();

  constructor({ records, content, snapshots, unpacker, inUse, ...options }: ImageStoreOptions) {
    this.#records = records;
    this.#isPinned = options.isPinned ?? (() => false);
    this.step = options.step ?? untimed;
    this.content = content;
    this.snapshots = snapshots;
    this.unpacker = unpacker;
    this.#inUse = inUse;
  }

  list(): ImageRecord[] {
    return this.#records
      .list()
      .filter(record => !record.removed)
      .map(record => this.#pinned(record));
  }

  /** The image by id, by a unique prefix of it, or by any reference. */
  resolve(name: string): ImageRecord | undefined {
    if (name === '') throw new BerthError('InvalidArgument', 'the name of the image is empty');
    return this.#byId(name) ?? this.#byReference(name) ?? this.#byPrefix(name);
  }

  require(name: string): ImageRecord {
    const record = this.resolve(name);
    if (record) return record;
    throw new BerthError('NotFound', `image ${JSON.stringify(name)} is not on this node: pull or import it`);
  }

  /**
   * Writes an image down, durably; its names leave the images that had them. An image that is here gains the names.
   */
  async add(record: ImageRecord): Promise<ImageRecord> {
    const added = await this.#lock.run('records', async () => {
      for (const other of this.#records.list()) {
        const kept = other.references.filter(reference => !record.references.includes(reference));
        if (other.id !== record.id && kept.length < other.references.length) {
          await this.#records.put({ ...other, references: kept });
        }
      }
      const merged = merge(this.#records.get(record.id), record);
      await this.#records.put(merged);
      return this.#pinned(merged);
    });
    // rows reach the disk some time after they are written; an image that was answered for must not be collected as garbage
    await this.snapshots.sync();
    return added;
  }

  /** Gives up the images whose layers a power cut took: after that they can be pulled again. Returns them. */
  async dropLost(): Promise<ImageRecord[]> {
    const lost = this.#records.list().filter(({ removed, chainId }) => !removed && !this.snapshots.has(chainId));
    for (const record of lost) await this.#records.put(removedOf(record));
    return lost;
  }

  /** Removes the image with all of its references; unknown is success. Layers in use stay till `collect` may. */
  async remove(name: string): Promise<void> {
    await this.#lock.run('records', async () => {
      const record = this.resolve(name);
      // out of sight first: only then can nobody begin to use it between the look for users and its end
      if (record) await this.step('RemoveImage', 'row', () => this.#records.put(removedOf(record)));
    });
    await this.step('RemoveImage', 'content', () => this.collect());
  }

  /** Removes the images that nobody uses, of those given by id, and returns them. */
  async removeUnused(ids: readonly string[]): Promise<ImageRecord[]> {
    const removed: ImageRecord[] = [];
    await this.#lock.run('records', async () => {
      for (const record of this.#records.list().filter(({ id }) => ids.includes(id))) {
        if (record.removed || this.isUsed(record.id)) continue;
        await this.#records.put(removedOf(record));
        // who began to use it before it was out of sight keeps it whole
        if (this.isUsed(record.id)) await this.#records.put(record);
        else removed.push(record);
      }
    });
    await this.collect();
    return removed;
  }

  /** What could be collected if these images were not: no container, lease or other image needs it. */
  async garbageWithout(ids: readonly string[]): Promise<Lease> {
    const stored = await this.content.list();
    const isGone = ({ id, removed }: ImageRecord) => ids.includes(id) || (removed && !this.isUsed(id));
    const others = this.#records.list().filter(record => !isGone(record));
    const tops = [...others.map(record => record.chainId), ...this.#leasedChains()];
    const chains = new Set(tops.flatMap(top => [top, ...this.snapshots.ancestry(top)]));
    const content = new Set([...others.flatMap(contentOf), ...[...this.#leases].flatMap(lease => [...lease.content])]);
    return {
      content: new Set(stored.filter(digest => !content.has(digest))),
      chains: new Set(this.snapshots.list().filter(chainId => !chains.has(chainId))),
    };
  }

  /** Runs an import or pull with a lease; a failure leaves nothing behind. */
  async withLease<T>(body: (lease: Lease) => Promise<T>): Promise<T> {
    const lease: Lease = { content: new Set(), chains: new Set() };
    this.#leases.add(lease);
    try {
      return await body(lease);
    } finally {
      this.#leases.delete(lease);
      await this.collect();
    }
  }

  /** Keeps the image's layers, should it be removed, while `body` makes the container that uses it from then on. */
  async whileUsed<T>(imageId: string, body: () => Promise<T>): Promise<T> {
    const use = { imageId };
    this.#uses.add(use);
    try {
      return await body();
    } finally {
      this.#uses.delete(use);
      await this.collectAfter(imageId);
    }
  }

  /** Whether a container is made of it, or is about to be. */
  isUsed(imageId: string): boolean {
    return [...this.#uses].some(use => use.imageId === imageId) || this.#inUse(imageId);
  }

  /** The unpacked layers of an image that a container uses, removed or not, topmost first. */
  layersOf(imageId: string): { readonly chainId: Digest; readonly folder: string | undefined }[] {
    const { chainId } = this.#records.get(imageId) ?? {};
    const chain = chainId === undefined ? [] : this.snapshots.ancestry(chainId);
    return chain.map(one => ({ chainId: one, folder: this.snapshots.folder(one) }));
  }

  /** What a container's end may set free: an image that was removed while the container used it. */
  async collectAfter(imageId: string): Promise<void> {
    if (this.#records.get(imageId)?.removed) await this.collect();
  }

  /** Gives back the space of content and snapshots that no image, container or lease needs. */
  async collect(): Promise<void> {
    await this.#lock.run('collect', async () => {
      await this.#lock.run('records', () => this.#forgetRemoved());
      for (const digest of await this.content.list()) {
        if (!this.#needsContent(digest)) await this.content.remove(digest);
      }
      for (const chainId of this.snapshots.list()) {
        if (!this.#needsChain(chainId)) await this.snapshots.discard(chainId);
      }
    });
  }

  async #forgetRemoved(): Promise<void> {
    for (const record of this.#records.list()) {
      if (record.removed && !this.isUsed(record.id)) await this.#records.delete(record.id);
    }
  }

  // asked again right before each removal, in the same turn: a lease may have come meanwhile
  #needsContent(digest: Digest): boolean {
    if ([...this.#leases].some(lease => lease.content.has(digest))) return true;
    return this.#records.list().some(record => contentOf(record).includes(digest));
  }

  #needsChain(chainId: Digest): boolean {
    const tops = [...this.#records.list().map(record => record.chainId), ...this.#leasedChains()];
    return tops.some(
      top => top === chainId || (this.snapshots.has(top) && this.snapshots.ancestry(top).includes(chainId)),
    );
  }

  #leasedChains(): Digest[] {
    return [...this.#leases].flatMap(lease => [...lease.chains]);
  }

  /** Not written down: an image is pinned by the configuration for as long as that says so. */
  #pinned(record: ImageRecord): ImageRecord {
    return !record.pinned && this.#isPinned(record) ? { ...record, pinned: true } : record;
  }

  #byId(name: string): ImageRecord | undefined {
    const record = this.#records.get(isDigest(name) ? name : `sha256:${name}`);
    return record && !record.removed ? this.#pinned(record) : undefined;
  }

  #byReference(name: string): ImageRecord | undefined {
    const full = fullName(name);
    if (full === undefined) return undefined;
    return this.list().find(({ references, digests }) => references.includes(full) || digests.includes(full));
  }

  #byPrefix(name: string): ImageRecord | undefined {
    const hex = name.replace(/^sha256:/, '');
    if (hex.length < shortestPrefix || !/^[0-9a-f]+$/.test(hex)) return undefined;
    const matches = this.list().filter(record => record.id.startsWith(`sha256:${hex}`));
    if (matches.length <= 1) return matches[0];
    throw new BerthError(
      'InvalidArgument',
      `the image id "${name}" is short for ${matches.length} images: give more of it`,
    );
  }
}

/** A name with a digest is known by its digest; undefined for what is no reference. */
function fullName(name: string): string | undefined {
  try {
    const reference = withDefaultTag(parseReference(name));
    return reference.digest ? `${repositoryOf(reference)}@${reference.digest}` : formatReference(reference);
  } catch {
    return undefined;
  }
}

/** Should it come again, nothing of what it was counts. */
const removedOf = (record: ImageRecord): ImageRecord => ({
  ...record,
  references: [],
  digests: [],
  pinned: false,
  removed: true,
});

const union = (one: readonly string[], two: readonly string[]): string[] => [...new Set([...one, ...two])];

function merge(before: ImageRecord | undefined, now: ImageRecord): ImageRecord {
  if (!before) return now;
  const references = union(before.references, now.references);
  const digests = union(before.digests, now.digests);
  return { ...now, references, digests, pinned: before.pinned || now.pinned };
}

const contentOf = ({ id, manifest, layers }: ImageRecord): Digest[] => [
  id,
  manifest,
  ...layers.map(layer => layer.digest),
];
