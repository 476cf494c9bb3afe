import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { within } from '../async/within.ts';

// After the exit, when a grandchild keeps the pipe open: silence to wait for, and an end to waiting.
const quietMs = 100;
const maxDrainMs = 1000;

/** One stream's output, as far as it is kept. */
export class Output {
  readonly #ended = Promise.withResolvers<void>();
  readonly #limit: number;
  readonly #chunks: Buffer[] = [];
  #kept = 0;
  #seen = 0;
  #open = true;

  constructor(stream: Socket | undefined, limit: number) {
    this.#limit = limit;
    const end = () => {
      this.#open = false;
      this.#ended.resolve();
    };
    stream?.on('data', (chunk: Buffer) => this.#take(chunk));
    stream
      ?.on('error', () => {})
      .on('end', end)
      .on('close', end);
  }

  get truncated(): boolean {
    return this.#seen > this.#kept;
  }

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  /** Waits for the end, or until nothing more comes. */
  async drain(): Promise<void> {
    const giveUpAt = performance.now() + maxDrainMs;
    for (let before = -1; this.#open && this.#seen !== before && performance.now() < giveUpAt; ) {
      before = this.#seen;
      await within(this.#ended.promise, quietMs);
      // a loop that was held up runs its timers before it reads; let it read
      await setImmediate();
    }
  }

  #take(chunk: Buffer): void {
    this.#seen += chunk.length;
    if (this.#kept >= this.#limit) return;
    const part = chunk.subarray(0, this.#limit - this.#kept);
    this.#kept += part.length;
    this.#chunks.push(part);
  }
}
