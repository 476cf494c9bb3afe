import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { suite, test } from 'node:test';
import { Terminal } from './terminal.ts';

/** Understands what Terminal writes, as a terminal would. */
class Screen {
  columns = 20;
  rows = 6;
  lines: string[] = [''];
  cursorIsVisible = true;
  #row = 0;

  write(text: string): void {
    const readable = text.replaceAll('\u001b', 'ESC');
    for (const [token] of readable.matchAll(/ESC\[\??\d*[A-Za-z]|[\s\S]/g)) this.#take(token);
  }

  #take(token: string): void {
    const line = this.lines[this.#row] ?? '';
    const count = /ESC\[(\d+)A/.exec(token)?.[1];
    if (count) this.#row -= Number(count);
    else if (token === 'ESC[?25l') this.cursorIsVisible = false;
    else if (token === 'ESC[?25h') this.cursorIsVisible = true;
    else if (token === 'ESC[J') this.lines.length = this.#row + 1;
    else if (token === 'ESC[K') this.lines[this.#row] = line.slice(0, this.#column);
    else if (token === '\r') this.#column = 0;
    else if (token === '\n') {
      this.#column = 0;
      this.#row++;
      this.lines[this.#row] ??= '';
    } else {
      this.lines[this.#row] = line.slice(0, this.#column) + token + line.slice(this.#column + 1);
      this.#column++;
    }
    if (token === 'ESC[J') this.lines[this.#row] = (this.lines[this.#row] ?? '').slice(0, this.#column);
    assert.ok(this.#row >= 0, 'the cursor left the screen');
  }

  #column = 0;
}

const drawing = () => {
  const screen = new Screen();
  const ending = new EventEmitter();
  return { screen, ending, terminal: new Terminal(screen, ending) };
};

suite('a drawn block', () => {
  test('is redrawn in place, shorter or longer, and taken away', () => {
    const { screen, terminal } = drawing();
    screen.write('before\n');
    terminal.draw(['one', 'two long', 'three']);
    assert.deepEqual(screen.lines, ['before', 'one', 'two long', 'three', '']);
    terminal.draw(['1', '2']);
    assert.deepEqual(screen.lines, ['before', '1', '2', '']);
    terminal.draw(['a', 'b', 'c', 'd']);
    assert.deepEqual(screen.lines, ['before', 'a', 'b', 'c', 'd', '']);
    terminal.clear();
    assert.deepEqual(screen.lines, ['before', '']);
    terminal.draw(['again']);
    assert.deepEqual(screen.lines, ['before', 'again', '']);
  });

  test('never has more lines or longer ones than the terminal, whatever size it takes meanwhile', () => {
    const { screen, terminal } = drawing();
    const lines = Array.from({ length: 30 }, () => 'é'.repeat(50));
    terminal.draw(lines);
    assert.deepEqual(screen.lines, [...Array.from({ length: 5 }, () => 'é'.repeat(19)), '']);
    screen.rows = 3;
    terminal.draw(lines);
    assert.equal(screen.lines.length, 3);
  });

  test('hides the cursor for as long as it stands, and also when the process ends', () => {
    const { screen, terminal, ending } = drawing();
    terminal.draw(['x']);
    assert.equal(screen.cursorIsVisible, false);
    terminal.clear();
    assert.equal(screen.cursorIsVisible, true);
    assert.equal(ending.listenerCount('exit'), 0);
    terminal.draw(['x']);
    terminal.draw(['y']);
    assert.equal(ending.listenerCount('exit'), 1);
    ending.emit('exit');
    assert.equal(screen.cursorIsVisible, true);
  });
});
