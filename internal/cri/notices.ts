import type { Logger } from '../log/log.ts';

/** What an operator should hear, but only once. */
export class Notices {
  readonly #said = new Set<string>();
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  once(key: string, message: string): void {
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.#log.warn(message);
  }
}
