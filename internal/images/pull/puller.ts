import { allOrNone, together } from '../../async/together.ts';
import { BerthError } from '../../errors/errors.ts';
import type { Digest } from '../digest.ts';
import { type ImagePlan, type LayerPlan, maxConfigBytes, planImage, recordOf } from '../image-plan.ts';
import type { ImageRecord, ImageStore, Lease } from '../image-store.ts';
import type { Descriptor, ManifestOptions } from '../manifest.ts';
import { hostPlatform } from '../platform.ts';
import { formatReference, parseReference, type Reference, repositoryOf, withDefaultTag } from '../reference.ts';
import type { Credentials } from '../registry/credentials.ts';
import { BlobFetcher } from './blob-fetcher.ts';
import { LayerPuller } from './layer-puller.ts';
import type { PullObserver } from './pull-observer.ts';
import { type LayerTracker, ProgressTracker, type PullProgress } from './pull-progress.ts';
import type { PullSession, PullSource } from './pull-session.ts';
import { type SelectedManifest, selectManifest } from './select-manifest.ts';

export interface PullRequest {
  readonly reference: string;
  readonly credentials?: Credentials | undefined;
  /** Kept with the image. */
  readonly runtimeHandler?: string | undefined;
  /** Kept with the image. */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called twice a second, and at the end. */
  readonly onProgress?: ((progress: PullProgress) => void) | undefined;
}

export interface PullerOptions {
  readonly images: ImageStore;
  readonly registry: PullSource;
  /** Fetch layers that name their own URLs; default false. */
  readonly foreignLayers?: boolean;
  readonly observer?: PullObserver;
}

const progressMs = 500;

/** Brings images from registries. */
export class Puller {
  readonly #images: ImageStore;
  readonly #registry: PullSource;
  readonly #manifests: ManifestOptions;
  readonly #blobs: BlobFetcher;
  readonly #layers: LayerPuller;
  readonly #observer: PullObserver | undefined;
  readonly #running = new Set<ProgressTracker>();

  constructor({ images, registry, foreignLayers = false, observer }: PullerOptions) {
    this.#observer = observer;
    this.#manifests = { foreignLayers };
    this.#images = images;
    this.#registry = registry;
    this.#blobs = new BlobFetcher(images, observer);
    this.#layers = new LayerPuller(this.#blobs, images, observer);
  }

  /** The registry is always asked, also for an image that is here: whoever pulls must have access to it. */
  async pull(request: PullRequest): Promise<ImageRecord> {
    const reference = withDefaultTag(parseReference(request.reference));
    const name = formatReference(reference);
    const tracker = new ProgressTracker(name);
    const { onProgress } = request;
    const report = () => onProgress?.(tracker.now());
    const timer = onProgress && setInterval(report, progressMs);
    this.#running.add(tracker);
    try {
      const record = await this.#pull(reference, request, tracker);
      this.#observer?.ended('OK');
      return record;
    } catch (error) {
      this.#observer?.ended(BerthError.from(error).code);
      throw error;
    } finally {
      this.#running.delete(tracker);
      clearInterval(timer);
      report();
    }
  }

  /** The pulls under way. */
  running(): readonly PullProgress[] {
    return [...this.#running].map(tracker => tracker.now());
  }

  /** Fetches one blob of an image again, should it be damaged or missing; without credentials but the node's own. */
  async refetch(record: ImageRecord, digest: Digest, signal = new AbortController().signal): Promise<void> {
    const [name] = [...record.digests, ...record.references];
    if (name === undefined) {
      throw new BerthError('FailedPrecondition', `image "${record.id}" has no name by which a registry could be asked`);
    }
    const reference = { ...parseReference(name), digest };
    const session = this.#registry.session(reference, undefined);
    if (digest === record.manifest) return this.#store(await session.resolve(signal));
    await this.#blobs.fetch({ mediaType: '', digest, size: sizeOf(record, digest) }, session, { signal });
  }

  async #pull(reference: Reference, request: PullRequest, tracker: ProgressTracker): Promise<ImageRecord> {
    const session = this.#registry.session(reference, request.credentials);
    const { signal = new AbortController().signal } = request;
    const { step, unpacker } = this.#images;
    // starting a thread takes as long as a small layer
    if (!this.#images.resolve(formatReference(reference))) unpacker.warm();
    const top = await step('PullImage', 'resolve', () => session.resolve(signal));
    try {
      const selected = await selectManifest(session, top, { ...this.#manifests, host: hostPlatform(), signal });
      return await this.#images.withLease(async lease => {
        const plan = await step('PullImage', 'manifest', () => this.#plan(selected, session, lease, signal));
        await allOrNone(signal, alive =>
          plan.layers.map((layer, index) =>
            this.#pullLayer(layer, session, alive, tracker.layer(index, layer.descriptor)),
          ),
        );
        const { runtimeHandler, annotations } = request;
        const record = recordOf(plan, {
          manifest: selected.digest,
          references: reference.digest === undefined ? [formatReference(reference)] : [],
          digests: [`${repositoryOf(reference)}@${top.digest}`],
          pinned: false,
          ...(runtimeHandler && { runtimeHandler }),
          ...(annotations && { annotations }),
        });
        return step('PullImage', 'row', () => this.#images.add(record));
      });
    } catch (error) {
      // what came before named the image itself
      throw BerthError.wrap(error, `image "${formatReference(reference)}" cannot be pulled`);
    }
  }

  /** Stores manifest and configuration, which say what the layers are to be. */
  async #plan(
    { manifest, ...stored }: SelectedManifest,
    session: PullSession,
    lease: Lease,
    signal: AbortSignal,
  ): Promise<ImagePlan> {
    for (const { digest } of [stored, manifest.config, ...manifest.layers]) lease.content.add(digest);
    checkConfigSize(manifest.config);
    await together([this.#store(stored), this.#blobs.fetch(manifest.config, session, { signal })]);
    const plan = await planImage(this.#images.content, manifest);
    for (const { chainId } of plan.layers) lease.chains.add(chainId);
    const { snapshots, unpacker } = this.#images;
    if (plan.layers.some(({ chainId }) => !snapshots.has(chainId))) unpacker.warm();
    return plan;
  }

  async #pullLayer(layer: LayerPlan, session: PullSession, signal: AbortSignal, progress: LayerTracker): Promise<void> {
    await this.#layers.pull(layer, session, { signal, onReceived: progress.received });
    progress.finished();
  }

  async #store({ digest, bytes }: Pick<SelectedManifest, 'digest' | 'bytes'>): Promise<void> {
    const { content } = this.#images;
    if ((await content.size(digest)) !== bytes.length) await content.ingestBytes(bytes, { digest });
  }
}

function checkConfigSize({ digest, size }: Descriptor): void {
  if (size <= maxConfigBytes) return;
  throw new BerthError(
    'OutOfRange',
    `config "${digest}" is said to have ${size} bytes, at most ${maxConfigBytes} are taken`,
  );
}

function sizeOf(record: ImageRecord, digest: Digest): number {
  const layer = record.layers.find(one => one.digest === digest);
  if (layer) return layer.size;
  if (digest === record.id) return record.size - record.layers.reduce((sum, { size }) => sum + size, 0);
  throw new BerthError('NotFound', `content "${digest}" is not part of image "${record.id}"`);
}
