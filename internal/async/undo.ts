import type { Logger } from '../log/log.ts';

/**
 * What has come to be, in order; undone in reverse when a later step fails. Every undo step runs, whatever the ones
 * before it threw.
 */
export class Undo {
  readonly #steps: { readonly name: string; readonly run: () => unknown }[] = [];
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  push(name: string, run: () => unknown): void {
    this.#steps.push({ name, run });
  }

  async run(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) {
      try {
        await step.run();
      } catch (error) {
        this.#log.warn('undo failed', { step: step.name, error });
      }
    }
  }
}

/** Runs `body`; when it throws, undoes what it pushed and throws on. */
export async function withUndo<T>(log: Logger, body: (undo: Undo) => Promise<T>): Promise<T> {
  const undo = new Undo(log);
  try {
    return await body(undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
}
