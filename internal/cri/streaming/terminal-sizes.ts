import type { TerminalSize } from './backend.ts';

export type SizeListener = (size: TerminalSize) => void;

const maxText = 1024;
const maxSize = 65_535;

/**
 * The sizes on a resize stream: JSON objects, one after the other, cut anywhere. While they storm, a listener is told
 * once a turn of the event loop, of the latest.
 */
export class TerminalSizes {
  readonly #listeners: SizeListener[] = [];
  #text = '';
  #latest: TerminalSize | undefined;
  #isScheduled = false;

  /** Is told at once of a size that is known already. */
  listen(listener: SizeListener): void {
    this.#listeners.push(listener);
    if (this.#latest && !this.#isScheduled) listener(this.#latest);
  }

  push(bytes: Buffer): void {
    this.#text += bytes.toString('latin1');
    for (let end = this.#text.indexOf('}'); end >= 0; end = this.#text.indexOf('}')) {
      this.#take(parseSize(this.#text.slice(0, end + 1)));
      this.#text = this.#text.slice(end + 1);
    }
    if (this.#text.length > maxText) this.#text = '';
  }

  #take(size: TerminalSize | undefined): void {
    if (!size) return;
    this.#latest = size;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      for (const listener of this.#listeners) if (this.#latest) listener(this.#latest);
    });
  }
}

function parseSize(text: string): TerminalSize | undefined {
  try {
    const { Width, width = Width, Height, height = Height } = JSON.parse(text) as Record<string, unknown>;
    return isSize(width) && isSize(height) ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

const isSize = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= maxSize;
