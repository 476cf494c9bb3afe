import { abortable } from '../../async/deadline.ts';
import { SharedWork } from '../../async/shared-work.ts';
import { removeTree } from '../../host/remove-tree.ts';
import type { LayerPlan } from '../image-plan.ts';
import type { ImageStore } from '../image-store.ts';
import { makeFilesFolder } from '../snapshot-folder.ts';
import type { FillSnapshot } from '../snapshots.ts';
import type { UnpackJob } from '../unpack/unpacker.ts';
import type { BlobFetcher } from './blob-fetcher.ts';
import type { PullObserver } from './pull-observer.ts';
import type { PullSession } from './pull-session.ts';
import { type OnReceived, Receipts } from './receipts.ts';

export interface LayerPullOptions {
  readonly signal: AbortSignal;
  readonly onReceived: OnReceived;
}

export type LayerPullerParts = Pick<ImageStore, 'snapshots' | 'unpacker' | 'step'>;

/** Fetches layers and unpacks them while they come, each one once however many pulls want it at a time. */
export class LayerPuller {
  readonly #blobs: BlobFetcher;
  readonly #parts: LayerPullerParts;
  readonly #observer: PullObserver | undefined;
  readonly #layers = new SharedWork<Receipts>();

  constructor(blobs: BlobFetcher, parts: LayerPullerParts, observer: PullObserver | undefined) {
    this.#blobs = blobs;
    this.#parts = parts;
    this.#observer = observer;
  }

  /** Resolves when the blob is stored and the layer is a snapshot; both may have been there. */
  async pull(plan: LayerPlan, session: PullSession, options: LayerPullOptions): Promise<void> {
    while (!(await this.#unpacked(plan, session, options)));
    // one that was unpacked already may lack its blob
    await this.#blobs.fetch(plan.descriptor, session, options);
  }

  /** False when another pull failed to do it. */
  async #unpacked(plan: LayerPlan, session: PullSession, { signal, onReceived }: LayerPullOptions): Promise<boolean> {
    if (this.#parts.snapshots.has(plan.chainId)) return true;
    const begin = (abandoned: AbortSignal) => this.#begin(plan, session, abandoned);
    await using ride = await this.#layers.join(plan.chainId, begin, signal);
    const unwatch = ride.handle.watch(onReceived);
    try {
      await abortable(ride.done, signal);
      return true;
    } catch (error) {
      signal.throwIfAborted();
      if (ride.isFirst) throw error;
      return false;
    } finally {
      unwatch();
    }
  }

  #begin({ descriptor, diffId, chainId, parent }: LayerPlan, session: PullSession, signal: AbortSignal) {
    const { snapshots, step } = this.#parts;
    const receipts = new Receipts();
    const fill: FillSnapshot = (directory, lower) =>
      this.#blobs.fetch(descriptor, session, {
        signal,
        onReceived: (bytes, host) => receipts.set(bytes, host),
        use: (blob, unpacking) => this.#unpack({ blob, diffId, directory, lower }, unpacking),
        onRetry: () => emptyFolder(directory),
      });
    const done = step('PullImage', 'snapshot', () => snapshots.commit(chainId, parent, fill));
    return { handle: receipts, done };
  }

  async #unpack(job: UnpackJob, signal: AbortSignal): Promise<void> {
    const { step, unpacker } = this.#parts;
    const began = performance.now();
    try {
      await step('PullImage', 'unpack', () => unpacker.unpack(job, signal));
    } finally {
      this.#observer?.unpacked((performance.now() - began) / 1000);
    }
  }
}

/** Its own attributes go too: an archive may have marked the folder. */
async function emptyFolder(directory: string): Promise<void> {
  await removeTree(directory);
  await makeFilesFolder(directory);
}
