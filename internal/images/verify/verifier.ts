import { type Emit, emitting } from '../../async/emitting.ts';
import { KeyedLock } from '../../async/keyed-lock.ts';
import { BerthError } from '../../errors/errors.ts';
import { chainIds, type Digest } from '../digest.ts';
import type { ImageRecord, ImageStore, Lease } from '../image-store.ts';
import { checkBlob } from './check-blob.ts';
import { checkLayer, type StackedLayer, type UnpackStored } from './check-layer.ts';
import { type Finding, type ImagePart, isSound, type PartReport } from './report.ts';

export interface VerifierOptions {
  readonly images: ImageStore;
  readonly unpack: UnpackStored;
  /** Fetches one blob of an image again. */
  readonly refetch: (record: ImageRecord, digest: Digest, signal: AbortSignal) => Promise<void>;
}

export interface VerifyOptions {
  readonly repair?: boolean;
  readonly signal?: AbortSignal;
}

/** Compares what is stored and unpacked of images with what their digests say. */
export class Verifier {
  readonly #options: VerifierOptions;
  readonly #lock = new KeyedLock();

  constructor(options: VerifierOptions) {
    this.#options = options;
  }

  /**
   * A report for each part of each image, as it is found; all images when none is named. What images share is looked at
   * once. One verification at a time, and no image goes while it is verified.
   */
  verify(names: readonly string[], { repair = false, signal }: VerifyOptions = {}): AsyncGenerator<PartReport> {
    const { images } = this.#options;
    const named = new Map(names.map(name => images.require(name)).map(record => [record.id, record]));
    return emitting((emit, gone) =>
      this.#lock.run('verify', () =>
        images.withLease(async lease => {
          const signals = signal ? AbortSignal.any([signal, gone]) : gone;
          const run = new Run(this.#options, repair, signals);
          for (const record of names.length > 0 ? named.values() : images.list()) {
            hold(record, lease);
            await run.image(record, emit);
          }
        }),
      ),
    );
  }
}

function hold(record: ImageRecord, lease: Lease): void {
  for (const digest of [record.manifest, record.id, ...record.layers.map(layer => layer.digest)]) {
    lease.content.add(digest);
  }
  for (const { chainId } of stack(record)) lease.chains.add(chainId);
}

/** Remembers what it has looked at. */
class Run {
  readonly #options: VerifierOptions;
  readonly #repair: boolean;
  readonly #signal: AbortSignal;
  readonly #findings = new Map<string, Finding>();

  constructor(options: VerifierOptions, repair: boolean, signal: AbortSignal) {
    this.#options = options;
    this.#repair = repair;
    this.#signal = signal;
  }

  async image(record: ImageRecord, emit: Emit<PartReport>): Promise<void> {
    const report = async (part: ImagePart, digest: Digest, finding: Finding) => {
      await emit({ image: record.id, part, digest, ...finding });
    };
    await report('manifest', record.manifest, await this.#blob(record, record.manifest));
    await report('config', record.id, await this.#blob(record, record.id));
    for (const { digest, size } of record.layers) await report('layer', digest, await this.#blob(record, digest, size));
    // the lowest first: layers are unpacked above those below
    for (const layer of stack(record)) await report('unpacked', layer.digest, await this.#layer(layer));
  }

  #blob(record: ImageRecord, digest: Digest, size?: number): Promise<Finding> {
    const { images, refetch } = this.#options;
    const again = this.#repair ? () => refetch(record, digest, this.#signal) : undefined;
    const expected = { digest, ...(size !== undefined && { size }) };
    return this.#once(digest, () =>
      checkBlob(expected, { content: images.content, refetch: again, signal: this.#signal }),
    );
  }

  #layer(layer: StackedLayer): Promise<Finding> {
    const { images, unpack } = this.#options;
    const archive = this.#findings.get(layer.digest);
    const check = { snapshots: images.snapshots, unpack, repair: this.#repair, signal: this.#signal };
    return this.#once(`unpacked ${layer.chainId}`, async () =>
      archive && !isSound(archive)
        ? { state: 'cannot', problem: `its archive is ${archive.state === 'missing' ? 'missing' : 'damaged'}` }
        : checkLayer(layer, check),
    );
  }

  async #once(key: string, look: () => Promise<Finding>): Promise<Finding> {
    this.#signal.throwIfAborted();
    const finding = this.#findings.get(key) ?? (await look());
    this.#findings.set(key, finding);
    return finding;
  }
}

function stack({ layers }: ImageRecord): StackedLayer[] {
  const chain = chainIds(layers.map(({ diffId }) => diffId));
  return layers.map((layer, index) => {
    const chainId = chain[index];
    if (chainId === undefined) throw new BerthError('Internal', `layer "${layer.digest}" has no chain id`);
    return { ...layer, chainId, below: chain.slice(0, index).reverse() };
  });
}
