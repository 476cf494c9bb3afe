import { BerthError } from '../../errors/errors.ts';
import type { Logger } from '../../log/log.ts';
import type { Digest } from '../digest.ts';
import type { GrowingFile } from './growing-file.ts';
import { type ThreadJob, UnpackThread } from './unpack-thread.ts';

export interface UnpackerOptions {
  /** Layers that are unpacked at once, each on a core. */
  readonly workers: number;
  readonly log: Logger;
  /** Of JavaScript's part of a thread's memory, which holds what folders are to look like. Default 512. */
  readonly maxHeapMb?: number;
  /** How long a thread is kept for a next layer. Default 1500. */
  readonly idleMs?: number;
}

export interface UnpackJob {
  readonly blob: GrowingFile;
  /** Of the uncompressed layer. */
  readonly diffId: Digest;
  /** An empty folder. */
  readonly directory: string;
  /** Roots of the layers below, topmost first, once they are all unpacked; asked for only when the archive needs it. */
  readonly lower: () => Promise<readonly string[]>;
}

interface Waiting {
  readonly job: ThreadJob;
  readonly begin: (thread: UnpackThread) => void;
  readonly giveUp: (error: unknown) => void;
}

/** Threads that only wait, for bytes or for layers below, take no core: others may work beside them, this many. */
const maxWaiting = 16;
const defaults = { maxHeapMb: 512, idleMs: 1500 };

/** Unpacks layers on threads of their own, which come when they are needed and end soon after. */
export class Unpacker {
  readonly #options: Required<UnpackerOptions>;
  readonly #queue: Waiting[] = [];
  readonly #busy = new Set<UnpackThread>();
  readonly #idle: UnpackThread[] = [];
  #idleTimer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: UnpackerOptions) {
    this.#options = { ...defaults, ...options };
  }

  /** Starts a thread, so that it is there when the first layer comes. */
  warm(): void {
    if (this.#closed || this.#idle.length > 0 || this.#busy.size > 0) return;
    this.#rest(this.#start());
  }

  /**
   * Unpacks a layer into a folder and checks that it is the layer of that diff id; the blob may still be growing. Layers
   * are begun in the order they are asked for. Once it has failed nothing writes to the folder any more.
   */
  async unpack(job: UnpackJob, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#closed) throw closed();
    const release = job.blob.hold();
    try {
      const thread = await this.#take({ ...job, signal });
      try {
        await thread.run({ ...job, signal });
      } finally {
        this.#giveBack(thread);
      }
    } finally {
      release();
    }
  }

  /** Fails what waits; what runs is stopped with its thread. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { giveUp } of this.#queue.splice(0)) giveUp(closed());
    clearTimeout(this.#idleTimer);
    await Promise.all([...this.#busy, ...this.#idle.splice(0)].map(thread => thread.end()));
  }

  #take(job: ThreadJob): Promise<UnpackThread> {
    const { promise, resolve, reject } = Promise.withResolvers<UnpackThread>();
    const waiting: Waiting = { job, begin: resolve, giveUp: reject };
    const leave = () => {
      const index = this.#queue.indexOf(waiting);
      if (index >= 0) this.#queue.splice(index, 1);
      reject(job.signal?.reason);
    };
    job.signal?.addEventListener('abort', leave, { once: true });
    this.#queue.push(waiting);
    this.#advance();
    return promise.finally(() => job.signal?.removeEventListener('abort', leave));
  }

  #advance(): void {
    while (this.#queue.length > 0 && this.#hasRoom()) {
      const thread = this.#idle.pop() ?? this.#start();
      if (thread.isDead) continue;
      this.#busy.add(thread);
      this.#queue.shift()?.begin(thread);
    }
  }

  #hasRoom(): boolean {
    const waiting = [...this.#busy].filter(thread => thread.waits).length;
    return this.#busy.size - waiting < this.#options.workers && this.#busy.size < this.#options.workers + maxWaiting;
  }

  #start(): UnpackThread {
    return new UnpackThread(this.#options.maxHeapMb, () => this.#advance());
  }

  #giveBack(thread: UnpackThread): void {
    this.#busy.delete(thread);
    if (thread.isDead) this.#options.log.warn('unpack thread ended', { busy: this.#busy.size });
    else if (!this.#closed) this.#rest(thread);
    this.#advance();
  }

  #rest(thread: UnpackThread): void {
    this.#idle.push(thread);
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => void this.#endIdle(), this.#options.idleMs);
    this.#idleTimer.unref();
  }

  async #endIdle(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(thread => thread.end()));
  }
}

const closed = (): BerthError => new BerthError('Unavailable', 'no layer is unpacked any more: the agent stops');
