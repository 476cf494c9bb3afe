import { BerthError } from '../errors/errors.ts';
import { abortable } from './deadline.ts';

export interface LastingWorkOptions {
  /** Work that nobody has waited for this long is aborted. */
  readonly abandonedMs: number;
  /** How long an outcome that nobody was there to hear is kept for who asks again; default 0: not at all. */
  readonly unheardMs?: number;
}

interface Running<T> {
  readonly done: Promise<T>;
  readonly aborting: AbortController;
  askers: number;
  abandoned: NodeJS.Timeout | undefined;
  ended: boolean;
}

/**
 * Work that outlasts who asks for it: one run a key at a time, joined by all who ask meanwhile. Who leaves ends nothing,
 * since whoever asked will ask again; only what everybody has left for long is aborted.
 */
export class LastingWork<T> {
  readonly #options: Required<LastingWorkOptions>;
  readonly #running = new Map<string, Running<T>>();

  constructor(options: LastingWorkOptions) {
    this.#options = { unheardMs: 0, ...options };
  }

  /** The signal is the asker's own, and ends the asking alone; that of the body fires when the work is abandoned. */
  async run(key: string, body: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (;;) {
      signal?.throwIfAborted();
      const running = this.#running.get(key) ?? this.#begin(key, body);
      if (!running.aborting.signal.aborted) return this.#ask(key, running, signal);
      // what is being taken back comes to its end first
      await abortable(
        running.done.catch(() => {}),
        signal,
      );
    }
  }

  #begin(key: string, body: (signal: AbortSignal) => Promise<T>): Running<T> {
    const aborting = new AbortController();
    const done = body(aborting.signal).finally(() => this.#end(key, running));
    // who has left does not hear of it
    done.catch(() => {});
    const running: Running<T> = { done, aborting, askers: 0, abandoned: undefined, ended: false };
    this.#running.set(key, running);
    return running;
  }

  async #ask(key: string, running: Running<T>, signal: AbortSignal | undefined): Promise<T> {
    clearTimeout(running.abandoned);
    running.askers++;
    let heard = true;
    try {
      return await abortable(running.done, signal);
    } catch (error) {
      heard = running.ended;
      throw error;
    } finally {
      running.askers--;
      if (!running.ended && running.askers === 0) this.#leave(running);
      if (running.ended && heard) this.#forget(key, running);
    }
  }

  #leave(running: Running<T>): void {
    const { abandonedMs } = this.#options;
    const reason = `it was given up: nobody has waited for it for ${abandonedMs / 1000} s`;
    running.abandoned = setTimeout(() => running.aborting.abort(new BerthError('Aborted', reason)), abandonedMs);
    running.abandoned.unref();
  }

  #end(key: string, running: Running<T>): void {
    clearTimeout(running.abandoned);
    running.ended = true;
    const { unheardMs } = this.#options;
    if (running.askers > 0 || running.aborting.signal.aborted || unheardMs === 0) this.#forget(key, running);
    else setTimeout(() => this.#forget(key, running), unheardMs).unref();
  }

  #forget(key: string, running: Running<T>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }
}
