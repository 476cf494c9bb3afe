import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { startTime } from './process.ts';

export interface CommandLine {
  readonly pid: number;
  /** In clock ticks after boot; with the pid it names the process for ever. */
  readonly started: bigint;
  readonly argv: readonly string[];
}

/** Longer ones are looked at as far as this. */
const maxBytes = 4096;
const readsPerTurn = 128;

/**
 * The processes whose command line holds one of these arguments; some 20 us a process of the machine, with other work
 * going on between. One that is in an uninterruptible wait is passed over: to read its memory may take as long.
 */
export async function findCommandLines(anyOf: readonly string[], procRoot = '/proc'): Promise<CommandLine[]> {
  const marks = anyOf.map(argument => `\0${argument}\0`);
  const found: CommandLine[] = [];
  const buffer = Buffer.allocUnsafe(maxBytes);
  for (const [index, pid] of pidsIn(procRoot).entries()) {
    if (index % readsPerTurn === readsPerTurn - 1) await nextTurn();
    if (isWaiting(buffer.subarray(0, readInto(buffer, `${procRoot}/${pid}/stat`)))) continue;
    const command = buffer.subarray(0, readInto(buffer, `${procRoot}/${pid}/cmdline`));
    if (!marks.some(mark => command.includes(mark))) continue;
    const argv = command.toString().replace(/\0$/, '').split('\0');
    const started = startTime(pid);
    if (started !== undefined) found.push({ pid, started, argv });
  }
  return found;
}

/** By its state, behind the name in parentheses, which may hold anything. */
const isWaiting = (stat: Buffer): boolean => stat.subarray(stat.lastIndexOf(') ')).includes(') D ');

const pidsIn = (procRoot: string): number[] => readdirSync(procRoot).map(Number).filter(Number.isInteger);

/** How many bytes there are; 0 of a process that has ended, and of the kernel's own. */
function readInto(buffer: Buffer, path: string): number {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch {
    return 0;
  }
  try {
    return readSync(fd, buffer, 0, buffer.length, 0);
  } catch {
    return 0;
  } finally {
    closeSync(fd);
  }
}
