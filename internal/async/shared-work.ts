import { abortable } from './deadline.ts';

/** Work as its first asker begins it: something to hold at once, and its end. */
export interface Begun<H> {
  readonly handle: H;
  readonly done: Promise<void>;
}

/** One asker's part in the work; disposing leaves it. */
export interface Ride<H> extends AsyncDisposable {
  readonly handle: H;
  readonly done: Promise<void>;
  /** The work was begun by this asker, so its failure is this asker's own. */
  readonly isFirst: boolean;
}

interface Running<H> extends Begun<H> {
  readonly aborting: AbortController;
  riders: number;
  ended: boolean;
}

/** Work that many want at once: begun by the first, joined by the others, aborted when the last has left. */
export class SharedWork<H> {
  readonly #running = new Map<string, Running<H>>();

  /** Waits first for the end of work that everybody has left; `begin` is called only when there is none to join. */
  async join(key: string, begin: (signal: AbortSignal) => Begun<H>, signal?: AbortSignal): Promise<Ride<H>> {
    for (;;) {
      signal?.throwIfAborted();
      const running = this.#running.get(key);
      if (!running) return this.#ride(this.#begin(key, begin), true);
      if (!running.aborting.signal.aborted) return this.#ride(running, false);
      await abortable(settled(running.done), signal);
    }
  }

  #begin(key: string, begin: (signal: AbortSignal) => Begun<H>): Running<H> {
    const aborting = new AbortController();
    const { handle, done } = begin(aborting.signal);
    const ending = done.finally(() => {
      running.ended = true;
      this.#running.delete(key);
    });
    const running: Running<H> = { handle, done: ending, aborting, riders: 0, ended: false };
    // a rider that has left does not hear of it
    ending.catch(() => {});
    this.#running.set(key, running);
    return running;
  }

  #ride(running: Running<H>, isFirst: boolean): Ride<H> {
    running.riders++;
    const { handle, done } = running;
    return {
      handle,
      done,
      isFirst,
      async [Symbol.asyncDispose]() {
        if (--running.riders > 0 || running.ended) return;
        running.aborting.abort();
        // nothing of it is under way when the last has left
        await settled(done);
      },
    };
  }
}

const settled = (work: Promise<void>): Promise<void> => work.catch(() => {});
