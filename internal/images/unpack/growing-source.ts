import { readSync } from 'node:fs';
import { BerthError } from '../../errors/errors.ts';
import type { ChunkSource } from './chunk-source.ts';
import type { JobControl } from './job-control.ts';

const chunkBytes = 128 * 1024;
/** A wait this long is one for the network: others may use the core. */
const patienceMs = 50;

/** The bytes of a blob's file, waited for while it grows. */
export class GrowingSource implements ChunkSource {
  readonly #fd: number;
  readonly #control: JobControl;
  readonly #onStarved: (starved: boolean) => void;
  readonly #buffer = Buffer.allocUnsafeSlow(chunkBytes);
  #offset = 0;

  constructor(fd: number, control: JobControl, onStarved: (starved: boolean) => void) {
    this.#fd = fd;
    this.#control = control;
    this.#onStarved = onStarved;
  }

  /** Bytes read so far. */
  get offset(): number {
    return this.#offset;
  }

  next(): Buffer | undefined {
    const available = this.#waitForBytes();
    if (available === 0) return undefined;
    const read = readSync(this.#fd, this.#buffer, 0, Math.min(available, chunkBytes), this.#offset);
    if (read === 0) throw new BerthError('DataLoss', 'the layer in the content store is shorter than it was');
    this.#offset += read;
    return this.#buffer.subarray(0, read);
  }

  #waitForBytes(): number {
    const { stopped } = this.#control;
    if (stopped) throw stoppedError();
    const wanted = this.#offset + chunkBytes;
    this.#control.want(wanted);
    const ready = () => this.#control.stopped || this.#control.whole || this.#control.written >= wanted;
    if (!this.#control.waitUntil(ready, patienceMs)) {
      this.#onStarved(true);
      this.#control.waitUntil(ready);
      this.#onStarved(false);
    }
    if (this.#control.stopped) throw stoppedError();
    return this.#control.written - this.#offset;
  }
}

/** The main thread knows why. */
export const stoppedError = (): BerthError => new BerthError('Canceled', 'the unpacking was stopped');
