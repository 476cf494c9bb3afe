import { rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { makeFifo, openFifoReader, openFifoWriter } from '../../../host/fifo.ts';

export interface ProcessIoRequest {
  readonly folder: string;
  readonly terminal: boolean;
  readonly stdin: boolean;
}

/** The named pipes of one process, as a shim is told of them; a path that is not used is ''. */
export class ProcessIo {
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  /** The agent's ends; opened before the shim's, which waits for them. */
  readonly output: Socket;
  readonly errors: Socket | undefined;
  /** Resolves when all output was read. */
  readonly ended: Promise<void>;

  /** `name` tells the processes of one container apart. */
  constructor(name: string, { folder, terminal, stdin }: ProcessIoRequest) {
    this.stdin = stdin ? join(folder, `${name}-stdin`) : '';
    this.stdout = join(folder, `${name}-stdout`);
    this.stderr = terminal ? '' : join(folder, `${name}-stderr`);
    for (const path of [this.stdin, this.stdout, this.stderr]) if (path) makeFifo(path);
    this.output = openFifoReader(this.stdout);
    try {
      this.errors = this.stderr ? openFifoReader(this.stderr) : undefined;
    } catch (error) {
      this.output.destroy();
      throw error;
    }
    this.ended = Promise.all([ended(this.output), this.errors && ended(this.errors)]).then(() => {});
  }

  /** Waits for the shim to open its end. */
  openStdin(): Promise<Socket> {
    return openFifoWriter(this.stdin);
  }

  close(): void {
    this.output.destroy();
    this.errors?.destroy();
  }

  async remove(): Promise<void> {
    this.close();
    const paths = [this.stdin, this.stdout, this.stderr].filter(path => path !== '');
    await Promise.all(paths.map(path => rm(path, { force: true })));
  }
}

const ended = (socket: Socket): Promise<void> => finished(socket, { writable: false }).catch(() => {});
