import type { Digest } from '../digest.ts';
import type { Descriptor } from '../manifest.ts';
import type { OnReceived } from './receipts.ts';

export interface LayerProgress {
  readonly digest: Digest;
  /** Bytes, compressed. */
  readonly size: number;
  /** Bytes that are here. */
  readonly done: number;
  readonly state: 'waiting' | 'downloading' | 'unpacking' | 'done';
}

export interface PullProgress {
  readonly reference: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Compressed bytes of the layers that are here. */
  readonly bytesDone: number;
  /** 0 until the manifest is known. */
  readonly bytesTotal: number;
  /** Over the last seconds. */
  readonly bytesPerSecond: number;
  /** The one that sent bytes last; '' before. */
  readonly host: string;
  readonly layers: readonly LayerProgress[];
}

const windowMs = 3000;

/** Follows one layer of a pull. */
export interface LayerTracker {
  readonly received: OnReceived;
  readonly finished: () => void;
}

/** Follows one pull. */
export class ProgressTracker {
  readonly #reference: string;
  readonly #startedAt = Date.now();
  readonly #layers: LayerProgress[] = [];
  readonly #window: { readonly at: number; readonly bytes: number }[] = [];
  #host = '';

  constructor(reference: string) {
    this.#reference = reference;
  }

  /** Adds the layer at that height. */
  layer(index: number, { digest, size }: Descriptor): LayerTracker {
    const set = (done: number, state: LayerProgress['state']) => {
      this.#layers[index] = { digest, size, done, state };
    };
    set(0, 'waiting');
    return {
      received: (done, host) => {
        set(done, done === 0 ? 'waiting' : done < size ? 'downloading' : 'unpacking');
        if (host !== '') this.#host = host;
        this.#sample();
      },
      finished: () => set(size, 'done'),
    };
  }

  now(): PullProgress {
    const layers = [...this.#layers];
    const bytesTotal = layers.reduce((sum, { size }) => sum + size, 0);
    const bytesDone = this.#done();
    return {
      ...{ reference: this.#reference, startedAt: this.#startedAt, bytesDone, bytesTotal, layers },
      ...{ bytesPerSecond: this.#rate(bytesDone), host: this.#host },
    };
  }

  #done(): number {
    return this.#layers.reduce((sum, { done }) => sum + done, 0);
  }

  #sample(): void {
    const at = performance.now();
    const last = this.#window.at(-1);
    if (last && at - last.at < windowMs / 30) return;
    this.#window.push({ at, bytes: this.#done() });
    while ((this.#window[1]?.at ?? at) < at - windowMs) this.#window.shift();
  }

  #rate(bytes: number): number {
    const now = performance.now();
    const from = this.#window.find(({ at }) => at >= now - windowMs);
    return from && now > from.at ? Math.max(0, ((bytes - from.bytes) * 1000) / (now - from.at)) : 0;
  }
}
