import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from '../../../errors/errors.ts';
import { makeFifo } from '../../../host/fifo.ts';
import { PipeSpool } from '../../../host/pipe-spool.ts';

const { O_NONBLOCK, O_RDWR, O_WRONLY } = constants;

/** A real pipe as a container's shim has it: held open, so that what is in it outlives its readers. */
export class TestPipe {
  readonly #path: string;
  readonly #keep: number;
  readonly #writer: number;

  constructor(folder: string, name: string) {
    this.#path = join(folder, name);
    makeFifo(this.#path);
    this.#keep = openSync(this.#path, O_RDWR | O_NONBLOCK);
    this.#writer = openSync(this.#path, O_WRONLY | O_NONBLOCK);
  }

  spool(): PipeSpool {
    return new PipeSpool({ pipe: this.#path, file: `${this.#path}.spool` });
  }

  /** Waits while the pipe is full. */
  async write(text: string | Buffer): Promise<void> {
    for (let rest = Buffer.from(text); rest.length > 0; ) {
      try {
        rest = rest.subarray(writeSync(this.#writer, rest));
      } catch (error) {
        if (errnoOf(error) !== 'EAGAIN') throw error;
        await sleep(1);
      }
    }
  }

  end(): void {
    closeSync(this.#writer);
    closeSync(this.#keep);
  }
}
