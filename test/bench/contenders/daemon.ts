import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
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
  #stops = false;

  private constructor(child: ChildProcess, logFile: string) {
    this.#process = child;
    // its folder is removed with the bench that fails for want of it
    child.once('exit', (code, signal) => {
      if (!this.#stops)
        process.stderr.write(`${child.spawnargs.join(' ')} ended (${signal ?? code}):\n${lastWords(logFile)}\n`);
    });
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
        return new Daemon(child, logFile);
      } catch (error) {
        if (child.exitCode === null && tries < 200) continue;
        child.kill('SIGKILL');
        throw new Error(`${file} does not serve:\n${lastWords(logFile)}`, { cause: error });
      }
    }
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.#stops = true;
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill(signal);
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(timer);
  }
}

const shownBytes = 4000;

/** The end of its log, or where a Go program says why it died. */
function lastWords(logFile: string): string {
  const log = readFileSync(logFile, 'utf8');
  const fatal = log.search(/^(panic|fatal error):/m);
  return fatal < 0 ? log.slice(-shownBytes) : log.slice(fatal, fatal + shownBytes);
}
