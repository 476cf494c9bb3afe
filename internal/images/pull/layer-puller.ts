import { chmodSync, mkdirSync } from 'node:fs';
import { abortable } from '../../async/deadline.ts';
import { SharedWork } from '../../async/shared-work.ts';
import { removeTree } from '../../host/files.ts';
import type { LayerPlan } from '../image-plan.ts';
import type { ImageStore } from '../image-store.ts';
import type { Snapshots } from '../snapshots.ts';
import type { Unpacker, UnpackJob } from '../unpack/unpacker.ts';
import type { BlobFetcher } from './blob-fetcher.ts';
import type { PullObserver } from './pull-observer.ts';
import type { PullSession } from './pull-session.ts';
import { type OnReceived, Receipts } from './receipts.ts';

export interface LayerPullOptions {
  readonly signal: AbortSignal;
  readonly onReceived: OnReceived;
}

export type LayerPullerParts = Pick<ImageStore, 'snapshots' | 'unpacker'> & {
  readonly observer: PullObserver | undefined;
};

/** Fetches layers and unpacks them while they come, each one once however many pulls want it at a time. */
export class LayerPuller {
  readonly #blobs: BlobFetcher;
  readonly #snapshots: Snapshots;
  readonly #unpacker: Unpacker;
  readonly #observer: PullObserver | undefined;
  readonly #layers = new SharedWork<Receipts>();

  constructor(blobs: BlobFetcher, { snapshots, unpacker, observer }: LayerPullerParts) {
    this.#blobs = blobs;
    this.#observer = observer;
    this.#snapshots = snapshots;
    this.#unpacker = unpacker;
  }

  /** Resolves when the blob is stored and the layer is a snapshot; both may have been there. */
  async pull(plan: LayerPlan, session: PullSession, options: LayerPullOptions): Promise<void> {
    while (!(await this.#unpacked(plan, session, options)));
    // one that was unpacked already may lack its blob
    await this.#blobs.fetch(plan.descriptor, session, options);
  }

  /** False when another pull failed to do it. */
  async #unpacked(plan: LayerPlan, session: PullSession, { signal, onReceived }: LayerPullOptions): Promise<boolean> {
    if (this.#snapshots.has(plan.chainId)) return true;
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
    const receipts = new Receipts();
    const done = this.#snapshots.commit(chainId, parent, (directory, lower) =>
      this.#blobs.fetch(descriptor, session, {
        signal,
        onReceived: (bytes, host) => receipts.set(bytes, host),
        use: (blob, unpacking) => this.#unpack({ blob, diffId, directory, lower }, unpacking),
        onRetry: () => emptyFolder(directory),
      }),
    );
    return { handle: receipts, done };
  }

  async #unpack(job: UnpackJob, signal: AbortSignal): Promise<void> {
    const began = performance.now();
    try {
      await this.#unpacker.unpack(job, signal);
    } finally {
      this.#observer?.unpacked((performance.now() - began) / 1000);
    }
  }
}

/** Its own attributes go too: an archive may have marked the folder. */
async function emptyFolder(directory: string): Promise<void> {
  await removeTree(directory);
  mkdirSync(directory);
  chmodSync(directory, 0o755);
}
