import { rmSync } from 'node:fs';
import { openFifoReader } from '../../../host/fifo.ts';
import type { FifoReader } from '../../../host/fifo-reader.ts';
import { ProcessPipes, type ProcessPipesRequest } from './process-pipes.ts';

/** The named pipes of one process, and the agent's ends of them. */
export class ProcessIo extends ProcessPipes {
  /** Opened before the shim's ends, which wait for them. */
  readonly output: FifoReader;
  readonly errors: FifoReader | undefined;

  constructor(name: string, request: ProcessPipesRequest) {
    super(name, request);
    this.output = openFifoReader(this.stdout);
    try {
      this.errors = this.stderr ? openFifoReader(this.stderr) : undefined;
    } catch (error) {
      this.output.destroy();
      throw error;
    }
  }

  /** The pipes stay. */
  close(): void {
    this.output.destroy();
    this.errors?.destroy();
  }

  /** In this turn: for three files a trip to the thread pool costs more than the removal. */
  override async remove(): Promise<void> {
    this.close();
    for (const path of this.used) rmSync(path, { force: true });
  }
}
