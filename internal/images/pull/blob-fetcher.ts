import { abortable } from '../../async/deadline.ts';
import { SharedWork } from '../../async/shared-work.ts';
import { isCode } from '../../errors/errors.ts';
import type { ContentStore, GrownFile } from '../content-store.ts';
import type { Digest } from '../digest.ts';
import type { ImageStep } from '../image-step.ts';
import type { ImageStore } from '../image-store.ts';
import type { Descriptor } from '../manifest.ts';
import { GrowingFile } from '../unpack/growing-file.ts';
import { verifiedContent } from '../verified-content.ts';
import { DownloadFile } from './download-file.ts';
import type { PullObserver } from './pull-observer.ts';
import type { PullSession } from './pull-session.ts';
import { type OnReceived, Receipts } from './receipts.ts';

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly onReceived?: OnReceived;
  /** Reads the blob, while it comes if need be. */
  readonly use?: (file: GrowingFile, signal: AbortSignal) => Promise<void>;
  /** The blob came damaged and comes again: what `use` has made of it is to go. */
  readonly onRetry?: () => Promise<void>;
}

interface Download {
  /** What has come, to be read at once; there from the first bytes on. */
  readonly file: Promise<GrowingFile>;
  readonly receipts: Receipts;
}

interface Failure {
  readonly error: unknown;
  /** Another try may do better. */
  readonly again: boolean;
}

/** Brings blobs into the content store: each one once, however many pulls want it at a time. */
export class BlobFetcher {
  readonly #content: ContentStore;
  readonly #step: ImageStep;
  readonly #observer: PullObserver | undefined;
  readonly #downloads = new SharedWork<Download>();

  constructor({ content, step }: Pick<ImageStore, 'content' | 'step'>, observer?: PullObserver) {
    this.#content = content;
    this.#step = step;
    this.#observer = observer;
  }

  /**
   * Resolves when the blob is whole, durable and used. A host that sent wrong bytes is not asked again, and a stored
   * blob that is damaged is fetched anew.
   */
  async fetch(descriptor: Descriptor, session: PullSession, options: FetchOptions): Promise<void> {
    for (;;) {
      options.signal.throwIfAborted();
      const failure = (await this.#isStored(descriptor))
        ? await this.#useStored(descriptor, options)
        : await this.#download(descriptor, session, options);
      if (!failure) return;
      options.signal.throwIfAborted();
      if (!failure.again) throw failure.error;
      await options.onRetry?.();
    }
  }

  /** One that a power cut has shortened does not count. */
  async #isStored({ digest, size }: Descriptor): Promise<boolean> {
    const found = await this.#content.size(digest);
    if (found !== undefined && found !== size) await this.#content.remove(digest);
    return found === size;
  }

  async #useStored({ digest, size }: Descriptor, options: FetchOptions): Promise<Failure | undefined> {
    options.onReceived?.(size, '');
    const file = GrowingFile.whole(await this.#content.locate(digest));
    try {
      await options.use?.(file, options.signal);
      return undefined;
    } catch (error) {
      // wrong bytes may be the image's own, as they were fetched
      const again = isCode(error, 'DataLoss') && !(await this.#isIntact(digest));
      if (again) await this.#content.remove(digest);
      return { error, again };
    } finally {
      file.close();
    }
  }

  async #isIntact(digest: Digest): Promise<boolean> {
    try {
      for await (const _ of verifiedContent(this.#content, { digest }));
      return true;
    } catch (error) {
      if (isCode(error, 'DataLoss')) return false;
      throw error;
    }
  }

  async #download(descriptor: Descriptor, session: PullSession, options: FetchOptions): Promise<Failure | undefined> {
    const { signal, use, onReceived } = options;
    const begin = (abandoned: AbortSignal) => this.#begin(descriptor, session, abandoned);
    await using ride = await this.#downloads.join(descriptor.digest, begin, signal);
    const { file, receipts } = ride.handle;
    const unwatch = onReceived && receipts.watch(onReceived);
    const useless = new AbortController();
    const used = use && useFile(use, file, signal, useless);
    const fetched = abortable(ride.done, AbortSignal.any([signal, useless.signal]));
    const results = await Promise.allSettled([fetched, used]);
    unwatch?.();
    const [fetch] = results;
    const failed = results.find(result => result.status === 'rejected');
    if (!failed) return undefined;
    const error: unknown = failed.reason;
    if (useless.signal.aborted || fetch.status === 'fulfilled') return { error, again: false };
    // the other asker's credentials or haste
    if (!ride.isFirst) return { error, again: true };
    return { error, again: isCode(error, 'DataLoss') && session.distrust(receipts.host, descriptor.digest) };
  }

  #begin(descriptor: Descriptor, session: PullSession, signal: AbortSignal) {
    const { digest, size } = descriptor;
    const file = new DownloadFile();
    const receipts = new Receipts();
    const onBytes = (count: number, host: string) => {
      receipts.add(count, host);
      this.#observer?.downloaded(count);
    };
    const stream = session.blob(descriptor, { signal, onBytes });
    const onGrow = (grown: GrownFile) => file.grew(grown);
    const ingest = () => this.#content.ingest(stream, { digest, size, maxBytes: size, signal, onGrow });
    const done = this.#step('PullImage', 'download', ingest).then(
      () => file.end(this.#content.path(digest)),
      (error: unknown) => {
        file.fail(error);
        throw error;
      },
    );
    return { handle: { file: file.opened, receipts }, done };
  }
}

async function useFile(
  use: NonNullable<FetchOptions['use']>,
  opened: Promise<GrowingFile>,
  signal: AbortSignal,
  useless: AbortController,
): Promise<void> {
  const file = await opened;
  try {
    await use(file, signal);
  } catch (error) {
    // whether damaged bytes are the host's fault is known at the end only
    if (!isCode(error, 'DataLoss')) useless.abort(error);
    throw error;
  }
}
