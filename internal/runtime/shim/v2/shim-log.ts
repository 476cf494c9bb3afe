import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { makeFifo, openFifoDrain } from '../../../host/fifo.ts';
import type { Logger } from '../../../log/log.ts';

const linesPerSecond = 50;

/**
 * Reads what a shim logs, for ever: a shim hangs at its start without a reader, and later when its pipe is full. Lines
 * above a rate are dropped and counted.
 */
export class ShimLog {
  readonly #socket: Socket;

  constructor(path: string, log: Logger) {
    makeFifo(path);
    this.#socket = openFifoDrain(path);
    this.#socket.on('error', error => log.debug('the log of the shim cannot be read', { error }));
    const limiter = new RateLimiter(linesPerSecond, dropped => log.debug('the shim logs too much', { dropped }));
    createInterface({ input: this.#socket, crlfDelay: Number.POSITIVE_INFINITY }).on('line', line => {
      if (limiter.admit()) log.debug('shim', { line: line.slice(0, 2000) });
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** So many a second; tells how many were refused when the next second begins. */
class RateLimiter {
  readonly #limit: number;
  readonly #tell: (dropped: number) => void;
  #second = 0;
  #seen = 0;

  constructor(limit: number, tell: (dropped: number) => void) {
    this.#limit = limit;
    this.#tell = tell;
  }

  admit(): boolean {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.#second) {
      if (this.#seen > this.#limit) this.#tell(this.#seen - this.#limit);
      this.#second = second;
      this.#seen = 0;
    }
    this.#seen += 1;
    return this.#seen <= this.#limit;
  }
}
