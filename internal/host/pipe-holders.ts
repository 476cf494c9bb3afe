import { closeSync, constants, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { within } from '../async/within.ts';
import { BerthError } from '../errors/errors.ts';
import { processEnd, reap } from './exits.ts';
import { openFifo } from './fifo.ts';
import { posixSpawn } from './posix-spawn.ts';
import { kill, startTime } from './process.ts';

/** Debian's static pause process: 50 KiB each once there are several. What it is given beside `-P` it ignores. */
export const pauseProgram = '/usr/bin/catatonit';

const dyingMs = 1000;

interface Holder {
  readonly pid: number;
  /** In clock ticks after boot; with the pid it names the process for ever. */
  readonly started: bigint;
  /** A child of this agent, which reaps it. */
  readonly own: boolean;
}

/**
 * Processes that keep named pipes open for reading, so that the kernel does not drop what is in a pipe when its writer
 * ends while nobody reads. They read nothing and outlive the agent; each has the folder of its pipes in its command
 * line, by which a later agent finds it: nothing is written down that could be lost or get stale.
 */
export class PipeHolders {
  readonly #holders = new Map<string, readonly Holder[]>();

  /** Looks for those of earlier agents with pipes below `root`; one whose folder is gone is ended. */
  find(root: string): void {
    for (const { folder, ...holder } of holdersBelow(root)) {
      if (existsSync(folder)) this.#add(folder, holder);
      else kill(holder.pid, 'SIGKILL', holder.started);
    }
  }

  /** Starts one for up to three pipes; NotFound where its program is not installed. */
  async hold(folder: string, pipes: readonly string[]): Promise<void> {
    const fds: number[] = [];
    try {
      for (const pipe of pipes) fds.push(openFifo(pipe, constants.O_RDONLY));
      // the program closes all but its first three
      while (fds.length < 3) fds.push(openSync('/dev/null', constants.O_RDWR));
      const argv = [pauseProgram, '-P', folder];
      // nobody waits for its end before `end`, so that it does not keep an agent from ending
      const pid = await posixSpawn({ file: pauseProgram, argv, env: [], cwd: '/', fds, processGroup: 'session' });
      this.#add(folder, { pid, started: startTime(pid) ?? 0n, own: true });
    } catch (error) {
      throw BerthError.wrap(error, `the pipes in "${folder}" cannot be held open`);
    } finally {
      for (const fd of fds) closeSync(fd);
    }
  }

  /** Resolves when those of the folder are gone, or killed for a second; none is success. */
  async end(folder: string): Promise<void> {
    const holders = this.#holders.get(folder) ?? [];
    this.#holders.delete(folder);
    await Promise.all(
      holders.map(async ({ pid, started, own }) => {
        const there = kill(pid, 'SIGKILL', started);
        if (own) await within(reap(pid), dyingMs);
        else if (there) await within(processEnd(pid), dyingMs);
      }),
    );
  }

  #add(folder: string, holder: Holder): void {
    this.#holders.set(folder, [...(this.#holders.get(folder) ?? []), holder]);
  }
}

interface Found extends Holder {
  readonly folder: string;
}

function holdersBelow(root: string): Found[] {
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  return pids.flatMap(name => {
    // of any other process the command line may not be readable for as long as it hangs
    if (nameOf(name) !== basename(pauseProgram)) return [];
    const [program, flag, folder = ''] = commandOf(name);
    if (program !== pauseProgram || flag !== '-P' || !folder.startsWith(join(root, '/'))) return [];
    const started = startTime(Number(name));
    return started === undefined ? [] : [{ pid: Number(name), started, own: false, folder }];
  });
}

function nameOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trimEnd();
  } catch {
    return ''; // it has ended
  }
}

function commandOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // it has ended
  }
}
