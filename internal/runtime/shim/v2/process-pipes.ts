import { readdir, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { type FifoWriterOptions, makeFifo, openFifoWriter } from '../../../host/fifo.ts';

export interface ProcessPipesRequest {
  readonly folder: string;
  readonly terminal: boolean;
  readonly stdin: boolean;
}

/** The named pipes of one process, as a shim is told of them; a path that is not used is ''. */
export class ProcessPipes {
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;

  /** Makes those that are not there. `name` tells the processes of one container apart. */
  constructor(name: string, { folder, terminal, stdin }: ProcessPipesRequest) {
    this.stdin = stdin ? join(folder, `${name}-stdin`) : '';
    this.stdout = join(folder, `${name}-stdout`);
    this.stderr = terminal ? '' : join(folder, `${name}-stderr`);
    for (const path of this.used) makeFifo(path);
  }

  /** Waits for the shim to open its end. */
  openStdin(options?: FifoWriterOptions): Promise<Socket> {
    return openFifoWriter(this.stdin, options);
  }

  /** With the files of whoever reads them through files. */
  async remove(): Promise<void> {
    const files = this.used.flatMap(pipe => [pipe, spoolOf(pipe), journalOf(pipe)]);
    await Promise.all(files.map(file => rm(file, { force: true })));
  }

  /** What the process writes to. */
  get outputs(): string[] {
    return [this.stdout, this.stderr].filter(path => path !== '');
  }

  protected get used(): string[] {
    return [this.stdin, ...this.outputs].filter(path => path !== '');
  }
}

/** Names of the processes beside a container's first one that have pipes in the folder. */
export async function execsWithPipes(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files.flatMap(file => /^(.+)-stdout$/.exec(file)?.[1] ?? []).filter(name => name !== initName);
}

/** Of a container's first process. */
export const initName = 'init';

/** What came through a pipe. */
export const spoolOf = (pipe: string): string => `${pipe}.spool`;

/** How far the log got in what came. */
export const journalOf = (pipe: string): string => `${pipe}.journal`;
