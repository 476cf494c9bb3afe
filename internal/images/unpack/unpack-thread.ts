import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BerthError, errnoOf } from '../../errors/errors.ts';
import type { Digest } from '../digest.ts';
import type { GrowingFile } from './growing-file.ts';
import { JobControl } from './job-control.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export interface ThreadJob {
  readonly blob: GrowingFile;
  readonly diffId: Digest;
  readonly directory: string;
  readonly lower: () => Promise<readonly string[]>;
  readonly signal: AbortSignal | undefined;
}

interface Running {
  readonly job: ThreadJob;
  readonly control: JobControl;
  readonly outcome: PromiseWithResolvers<void>;
  lowerFailure?: unknown;
}

/** The same ending as this module has: compiled, or as it was written. */
const workerFile = new URL(`unpack-worker${extname(import.meta.filename)}`, import.meta.url);

/** One worker thread; it unpacks a layer at a time. */
export class UnpackThread {
  readonly #worker: Worker;
  readonly #onWait: () => void;
  #running: Running | undefined;
  #waits = false;
  #dead = false;

  /** `onWait` hears when the thread begins or ends to wait for bytes or layers: its core is free meanwhile. */
  constructor(maxHeapMb: number, onWait: () => void) {
    this.#onWait = onWait;
    this.#worker = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: 8 },
      // openat2's descriptors are opened behind Node's back and would be warned of
      trackUnmanagedFds: false,
    });
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    this.#worker.on('error', error => this.#end(deathOf(error, maxHeapMb)));
    this.#worker.on('exit', code => this.#end(new BerthError('Internal', `the unpacking thread ended with ${code}`)));
    this.#worker.unref();
  }

  get isDead(): boolean {
    return this.#dead;
  }

  get waits(): boolean {
    return this.#waits;
  }

  async run(job: ThreadJob): Promise<void> {
    const control = new JobControl();
    const { blob, signal } = job;
    const outcome = Promise.withResolvers<void>();
    const running: Running = { job, control, outcome };
    this.#running = running;
    this.#waits = false;
    const update = () => (blob.failure ? control.stop() : control.update(blob.written, blob.ended));
    const stop = () => control.stop();
    const unwatch = blob.watch(update);
    signal?.addEventListener('abort', stop, { once: true });
    update();
    if (signal?.aborted) stop();
    this.#worker.ref();
    this.#post({ kind: 'job', fd: blob.fd, diffId: job.diffId, directory: job.directory, memory: control.memory });
    try {
      await outcome.promise;
    } catch (error) {
      // why the thread was told to stop is known here
      signal?.throwIfAborted();
      throw blob.failure ?? running.lowerFailure ?? error;
    } finally {
      this.#running = undefined;
      unwatch();
      signal?.removeEventListener('abort', stop);
      this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'done') this.#running?.outcome.resolve();
    else if (message.kind === 'failed') {
      const { code, message: sentence, detail } = message;
      this.#running?.outcome.reject(new BerthError(code, sentence, detail === undefined ? {} : { detail }));
    } else if (message.kind === 'starved') this.#setWaits(message.starved);
    else void this.#answerLower();
  }

  async #answerLower(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#setWaits(true);
    try {
      const roots = await running.job.lower();
      // given up meanwhile: the next job must not take it for its own answer
      if (this.#running !== running) return;
      this.#post({ kind: 'lower', roots });
      running.control.wake();
    } catch (error) {
      running.lowerFailure = error;
      running.control.stop();
    }
    if (this.#running === running) this.#setWaits(false);
  }

  #setWaits(waits: boolean): void {
    this.#waits = waits;
    this.#onWait();
  }

  #end(error: BerthError): void {
    this.#dead = true;
    this.#running?.outcome.reject(error);
  }
}

function deathOf(error: unknown, maxHeapMb: number): BerthError {
  if (errnoOf(error) !== 'ERR_WORKER_OUT_OF_MEMORY') return BerthError.wrap(error, 'the unpacking thread failed');
  return new BerthError('ResourceExhausted', `the layer needs more than ${maxHeapMb} MiB to unpack`, { cause: error });
}
