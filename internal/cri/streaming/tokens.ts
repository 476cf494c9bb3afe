import { randomBytes } from 'node:crypto';
import { BerthError } from '../../errors/errors.ts';

export interface TokensOptions {
  readonly lifetimeMs: number;
  /** How many may wait to be used at once. */
  readonly max: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

interface Entry<T> {
  readonly value: T;
  readonly expiresAt: number;
}

/** The only key to a session is its token, and every process of the node can reach the port. */
const tokenBytes = 24;

/** Values that are fetched once, by a name that can't be guessed, within their lifetime. */
export class Tokens<T> {
  readonly #options: TokensOptions;
  readonly #now: () => number;
  /** Oldest first. */
  readonly #entries = new Map<string, Entry<T>>();

  constructor(options: TokensOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /** Throws ResourceExhausted when too many wait. */
  add(value: T): string {
    this.#expire();
    if (this.#entries.size >= this.#options.max) {
      throw new BerthError(
        'ResourceExhausted',
        `${this.#options.max} streaming sessions wait for their clients already; try again in a minute`,
      );
    }
    const token = randomBytes(tokenBytes).toString('base64url');
    this.#entries.set(token, { value, expiresAt: this.#now() + this.#options.lifetimeMs });
    return token;
  }

  /** The value, which is gone then. */
  take(token: string): T | undefined {
    this.#expire();
    const entry = this.#entries.get(token);
    this.#entries.delete(token);
    return entry?.value;
  }

  clear(): void {
    this.#entries.clear();
  }

  #expire(): void {
    const now = this.#now();
    for (const [token, { expiresAt }] of this.#entries) {
      if (expiresAt > now) return;
      this.#entries.delete(token);
    }
  }
}
