import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../../api/services.ts';
import type { CriClient } from '../../../cmd/agent/cri-client.ts';

export interface DaemonOptions {
  readonly command: readonly [file: string, ...args: string[]];
  readonly logFile: string;
  readonly client: CriClient;
}

/** The process of a CRI server. */
export class Daemon {
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#process = child;
  }

  /** Serves when this returns. */
  static async start({ command: [file, ...args], logFile, client }: DaemonOptions): Promise<Daemon> {
    const log = openSync(logFile, 'a');
    // a process group of its own, out of reach of the terminal's Ctrl-C
    const child = spawn(file, args, { stdio: ['ignore', log, log], detached: true });
    await once(child, 'spawn');
    for (let tries = 0; ; tries++, await sleep(50)) {
      try {
        await client.call(runtimeService.Version, {}, 2000);
        return new Daemon(child);
      } catch (error) {
        if (child.exitCode === null && tries < 200) continue;
        child.kill('SIGKILL');
        throw new Error(`${file} does not serve:\n${await readFile(logFile, 'utf8')}`, { cause: error });
      }
    }
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill(signal);
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(timer);
  }
}
