import { closeSync, constants, openSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { BerthError, errnoOf } from '../errors/errors.ts';
import { type ExitStatus, reap } from './exits.ts';
import * as libc from './libc.ts';
import { posixSpawn } from './posix-spawn.ts';

/** A pipe to this process, nothing at all (/dev/null), or a descriptor that the child gets a copy of. */
export type Stdio = 'pipe' | 'null' | number;

export interface SpawnOptions {
  /** The whole environment; this process's own when absent. A variable that is undefined is left out. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Put over this process's own environment; only without `env`. */
  readonly addEnv?: Readonly<Record<string, string | undefined>> | undefined;
  readonly cwd?: string | undefined;
  /** The child leads a new process group (the default) or a new session. */
  readonly processGroup?: 'new' | 'session' | undefined;
}

export interface ChildOptions extends SpawnOptions {
  readonly stdin?: Stdio;
  readonly stdout?: Stdio;
  readonly stderr?: Stdio;
  /** Become descriptors 3, 4, ... of the child; still the caller's to close. */
  readonly extraFds?: readonly number[];
}

export interface Child {
  readonly pid: number;
  /** There for 'pipe' only. */
  readonly stdin: Socket | undefined;
  readonly stdout: Socket | undefined;
  readonly stderr: Socket | undefined;
  readonly exit: Promise<ExitStatus>;
}

/** Starts a process; NotFound when there is no such binary or working directory. Its output must be read. */
export async function spawnChild(file: string, args: readonly string[], options: ChildOptions = {}): Promise<Child> {
  const { stdin = 'null', stdout = 'null', stderr = 'null', extraFds = [] } = options;
  // above every number the child will have, so that no copy lands on another's source
  const lowest = 3 + extraFds.length;
  const theirs: number[] = [];
  const ours: (number | undefined)[] = [];
  try {
    for (const [index, stdio] of [stdin, stdout, stderr].entries()) {
      const ends = openStdio(stdio, index === 0 ? 'in' : 'out', lowest);
      theirs.push(ends.theirs);
      ours.push(ends.ours);
    }
    for (const fd of extraFds) theirs.push(libc.duplicate(fd, lowest));
    const pid = await start(file, args, theirs, options);
    const exit = reap(pid);
    const [input, output, errors] = ours.splice(0);
    return { pid, stdin: writer(input), stdout: reader(output), stderr: reader(errors), exit };
  } finally {
    for (const fd of [...theirs, ...ours]) if (fd !== undefined) closeSync(fd);
  }
}

async function start(
  file: string,
  args: readonly string[],
  fds: readonly number[],
  options: ChildOptions,
): Promise<number> {
  const { addEnv, env = { ...process.env, ...addEnv }, cwd, processGroup = 'new' } = options;
  const pairs = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  try {
    return await posixSpawn({ file, argv: [file, ...args], env: pairs, cwd, fds, processGroup });
  } catch (error) {
    throw explainStart(error, file, cwd);
  }
}

function explainStart(error: unknown, file: string, cwd: string | undefined): BerthError {
  const errno = errnoOf(error);
  if (errno === 'ENOENT' && cwd !== undefined && !statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) {
    return new BerthError('NotFound', `the folder "${cwd}" to run "${file}" in does not exist`, { cause: error });
  }
  if (errno === 'ENOENT') {
    return new BerthError('NotFound', `the program "${file}" is not there; install it or set its path`, {
      cause: error,
    });
  }
  return BerthError.wrap(error, `the program "${file}" cannot be started`);
}

interface Ends {
  readonly theirs: number;
  readonly ours?: number;
}

function openStdio(stdio: Stdio, direction: 'in' | 'out', lowest: number): Ends {
  if (stdio === 'null') return { theirs: raise(openSync('/dev/null', constants.O_RDWR), lowest) };
  if (typeof stdio === 'number') return { theirs: libc.duplicate(stdio, lowest) };
  const { readFd, writeFd } = libc.pipe();
  return direction === 'in'
    ? { theirs: raise(readFd, lowest), ours: writeFd }
    : { theirs: raise(writeFd, lowest), ours: readFd };
}

function raise(fd: number, lowest: number): number {
  if (fd >= lowest) return fd;
  try {
    return libc.duplicate(fd, lowest);
  } finally {
    closeSync(fd);
  }
}

const reader = (fd: number | undefined) =>
  fd === undefined ? undefined : new Socket({ fd, readable: true, writable: false });
const writer = (fd: number | undefined) =>
  fd === undefined ? undefined : new Socket({ fd, readable: false, writable: true });
