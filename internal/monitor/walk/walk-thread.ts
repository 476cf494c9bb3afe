import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BerthError } from '../../errors/errors.ts';
import { type ProcessFacts, type ProcessPlaces, processFacts, tooMany } from './process-facts.ts';
import type { Timed } from './throttled.ts';
import type { TreeUsage } from './tree-usage.ts';
import type { WalkAnswer, WalkJob, WalkResult } from './walk-messages.ts';

/** The same ending as this module has: compiled, or as it was written. */
const workerFile = new URL(`walk-worker${extname(import.meta.filename)}`, import.meta.url);

const defaults = { idleMs: 2000 };
/** Processes of a container, and their descriptors: a millisecond. */
const little = 128;

/** One thread for all walks, which comes when there is one to do and ends a moment after the last. */
export class WalkThread {
  readonly #idleMs: number;
  readonly #waiting = new Map<number, PromiseWithResolvers<Timed<WalkResult>>>();
  #worker: Worker | undefined;
  #idleTimer: NodeJS.Timeout | undefined;
  #number = 0;
  #closed = false;

  constructor({ idleMs } = defaults) {
    this.#idleMs = idleMs;
  }

  /** A value of undefined says that nothing is there. */
  tree(folder: string): Promise<Timed<TreeUsage | undefined>> {
    return this.#run({ kind: 'tree', folder }) as Promise<Timed<TreeUsage | undefined>>;
  }

  /** Bytes; the same. */
  log(path: string): Promise<Timed<number | undefined>> {
    return this.#run({ kind: 'log', path }) as Promise<Timed<number | undefined>>;
  }

  /** The same. Where there is little to look at this is done at once, as it takes less than to start the thread. */
  async processes(places: ProcessPlaces): Promise<Timed<ProcessFacts | undefined>> {
    const began = performance.now();
    const facts = processFacts(places, little);
    if (facts !== tooMany) return { value: facts, ms: performance.now() - began };
    return this.#run({ kind: 'processes', places }) as Promise<Timed<ProcessFacts | undefined>>;
  }

  /** What waits fails. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idleTimer);
    const worker = this.#worker;
    this.#end(worker, new BerthError('Unavailable', 'nothing is walked any more: the agent stops'));
    await worker?.terminate();
  }

  #run(job: WalkJob): Promise<Timed<WalkResult>> {
    if (this.#closed) return Promise.reject(new BerthError('Unavailable', 'nothing is walked any more'));
    clearTimeout(this.#idleTimer);
    const number = ++this.#number;
    const waiting = Promise.withResolvers<Timed<WalkResult>>();
    this.#waiting.set(number, waiting);
    this.#worker ??= this.#start();
    this.#worker.postMessage({ number, job });
    return waiting.promise;
  }

  #start(): Worker {
    const worker = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 },
      trackUnmanagedFds: false,
    });
    worker.on('message', (answer: WalkAnswer) => this.#receive(answer));
    worker.on('error', error => this.#end(worker, BerthError.wrap(error, 'the walking thread died')));
    worker.on('exit', () => this.#end(worker, new BerthError('Internal', 'the walking thread ended')));
    // an agent that stops waits for no walk
    worker.unref();
    return worker;
  }

  #receive({ number, result, failure, ms }: WalkAnswer): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (failure) waiting?.reject(new BerthError(failure.code, failure.message));
    else waiting?.resolve({ value: result, ms });
    if (this.#waiting.size === 0) this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      const worker = this.#worker;
      this.#worker = undefined;
      void worker?.terminate();
    }, this.#idleMs).unref();
  }

  #end(worker: Worker | undefined, error: BerthError): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
