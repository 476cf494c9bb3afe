import { BerthError } from '../errors/errors.ts';

/**
 * Many holders at once, or one alone. The one never queues: it is refused while others are inside, so that a slow
 * holder delays no other.
 */
export class SharedGate {
  #inside = 0;
  #alone: Promise<void> | undefined;

  async shared<T>(body: () => Promise<T>): Promise<T> {
    while (this.#alone) await this.#alone;
    this.#inside++;
    try {
      return await body();
    } finally {
      this.#inside--;
    }
  }

  /** Throws Unavailable when anyone is inside. */
  async alone<T>(what: string, body: () => Promise<T>): Promise<T> {
    if (this.#inside > 0 || this.#alone) {
      throw new BerthError('Unavailable', `${what} must run alone and others are at work: try again`);
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#alone = promise;
    try {
      return await body();
    } finally {
      this.#alone = undefined;
      resolve();
    }
  }
}
