/** As much of a terminal's stream as is needed. */
export interface TerminalStream {
  readonly columns: number;
  readonly rows: number;
  write(text: string): unknown;
}

/** The process, whose end leaves the cursor visible. */
export interface Ending {
  once(event: 'exit', listener: () => void): unknown;
  off(event: 'exit', listener: () => void): unknown;
}

const hideCursor = '\u001b[?25l';
const showCursor = '\u001b[?25h';
const eraseLine = '\u001b[K';
const eraseBelow = '\u001b[J';
const up = (lines: number): string => (lines > 0 ? `\u001b[${lines}A` : '');

/** Draws a block of lines and redraws it in place. */
export class Terminal {
  readonly #stream: TerminalStream;
  readonly #ending: Ending;
  readonly #restore: () => void;
  /** How many lines stand above the cursor; undefined when nothing is drawn. */
  #drawn: number | undefined;

  constructor(stream: TerminalStream, ending: Ending) {
    this.#stream = stream;
    this.#ending = ending;
    this.#restore = () => stream.write(showCursor);
  }

  /** In characters; a line that fills the last column may wrap. */
  get columns(): number {
    return (this.#stream.columns || 80) - 1;
  }

  /** In lines; the cursor has the last one. */
  get rows(): number {
    return (this.#stream.rows || 24) - 1;
  }

  /** Lines beyond the terminal's size would scroll it, and are left out. */
  draw(lines: readonly string[]): void {
    if (this.#drawn === undefined) this.#ending.once('exit', this.#restore);
    const shown = lines.slice(0, this.rows).map(line => `${line.slice(0, this.columns)}${eraseLine}\n`);
    const start = this.#drawn === undefined ? hideCursor : up(this.#drawn);
    this.#stream.write(`${start}\r${shown.join('')}${eraseBelow}`);
    this.#drawn = shown.length;
  }

  /** Takes the block away. */
  clear(): void {
    if (this.#drawn === undefined) return;
    this.#ending.off('exit', this.#restore);
    this.#stream.write(`${up(this.#drawn)}\r${eraseBelow}${showCursor}`);
    this.#drawn = undefined;
  }
}
