import { closeSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deadline } from '../async/deadline.ts';
import { waitingFor } from '../async/waits.ts';
import { BerthError, errnoOf, isCode } from '../errors/errors.ts';
import { type Child, spawnChild } from './child.ts';
import { O_PATH } from './files.ts';
import * as libc from './libc.ts';
import { Output } from './output.ts';
import { killedButStuck } from './stuck.ts';

export interface HostPathsOptions {
  /** How long a file system may take to answer; default 10 s. */
  readonly timeoutMs?: number;
}

/** File systems with a server that may not answer. */
const served = /^(fuse|nfs|cifs|smb|ceph|9p|afs|lustre|gpfs|glusterfs|ocfs|orangefs|coda|beegfs|virtiofs|autofs)/;

const RESOLVE_CACHED = 0x20;
const O_CLOEXEC = 0o2000000;

interface Asking {
  readonly pid: number;
  /** Until the child has ended, however long that takes. */
  readonly answer: Promise<string>;
}

/**
 * Looks at paths that clients name, of which each may lie on a file system that does not answer. What the kernel has in
 * its cache on a file system without a server is looked at on the spot; all else by a child process: a thread of the
 * agent that hangs in the kernel could not be given up, and would keep a killed agent from ending. A path whose child
 * hangs is not asked about again before that one has ended.
 */
export class HostPaths {
  readonly #timeoutMs: number;
  readonly #asking = new Map<string, Promise<Asking>>();

  constructor({ timeoutMs = 10_000 }: HostPathsOptions = {}) {
    this.#timeoutMs = timeoutMs;
  }

  /** The path without links; undefined where nothing is. Throws by errno, or DeadlineExceeded. */
  async find(path: string): Promise<string | undefined> {
    const seen = lookCached(path);
    if (seen !== unknown) return seen;
    const answer = await this.#ask('look', path, lookScript);
    return answer === '' ? undefined : answer;
  }

  /** The same; what is missing is looked for in the real place of its parent. */
  async resolve(path: string): Promise<string> {
    const parent = dirname(path);
    if (parent === path) return path;
    const found = await this.find(path).catch(unlessUnanswered);
    return found ?? join(await this.resolve(parent), basename(path));
  }

  /** Makes a folder with its parents (0755). */
  async makeFolder(path: string): Promise<void> {
    if (isServed(existingParent(path))) await this.#ask('make', path, makeScript);
    else await mkdir(path, { recursive: true, mode: 0o755 });
  }

  async #ask(what: string, path: string, script: string): Promise<string> {
    const key = `${what} ${path}`;
    const begun = this.#asking.get(key) ?? this.#begin(path, script, () => this.#asking.delete(key));
    this.#asking.set(key, begun);
    const asking = await begun;
    try {
      return await waitingFor(
        `the file system of "${path}"`,
        asking.pid,
        deadline(asking.answer, this.#timeoutMs, `looking at "${path}"`),
      );
    } catch (error) {
      if (!isCode(error, 'DeadlineExceeded')) throw error;
      const why = await killedButStuck(asking.pid, asking.answer);
      const message = `the file system of "${path}" has not answered for ${this.#timeoutMs / 1000} s${why}`;
      throw new BerthError('DeadlineExceeded', message, { cause: error });
    }
  }

  async #begin(path: string, script: string, ended: () => void): Promise<Asking> {
    try {
      const child = await spawnChild('sh', ['-c', script, 'sh', path], { stdout: 'pipe', stderr: 'pipe' });
      const answer = answerOf(child, path).finally(ended);
      answer.catch(() => {});
      return { pid: child.pid, answer };
    } catch (error) {
      ended();
      throw error;
    }
  }
}

/** Prints where it really is, nothing for what is missing, and fails with the reason for what cannot be looked at. */
const lookScript = `
  if test -e "$1"; then exec realpath -z -- "$1"; fi
  said=$(LC_ALL=C stat -L -- "$1" 2>&1 >/dev/null)
  case $said in *'No such file or directory') exit 0 ;; esac
  echo "\${said##*: }" >&2
  exit 1`;
const makeScript = 'exec mkdir -p -m 755 -- "$1"';
const maxOutputBytes = 64 * 1024;

async function answerOf(child: Child, path: string): Promise<string> {
  const [stdout, stderr] = [new Output(child.stdout, maxOutputBytes), new Output(child.stderr, maxOutputBytes)];
  const { exitCode } = await child.exit;
  await Promise.all([stdout.drain(), stderr.drain()]);
  for (const stream of [child.stdout, child.stderr]) stream?.destroy();
  if (exitCode === 0) return stdout.bytes().toString().replace(/\0$/, '');
  const said = stderr.bytes().toString().trim();
  const reason = said.charAt(0).toLowerCase() + said.slice(1);
  throw new BerthError('FailedPrecondition', reason || `"${path}" could not be looked at`);
}

function unlessUnanswered(error: unknown): undefined {
  if (isCode(error, 'DeadlineExceeded')) throw error;
}

/** Not to be known without waiting. */
const unknown = Symbol('unknown');

/** By what the kernel remembers alone: never waits. */
function lookCached(path: string): string | undefined | typeof unknown {
  let fd: number;
  try {
    fd = openCached(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    // EINVAL: a kernel before 5.12
    if (errnoOf(error) === 'EAGAIN' || errnoOf(error) === 'EINVAL') return unknown;
    throw error;
  }
  try {
    return isOnServed(fd) ? unknown : readlinkSync(`/proc/self/fd/${fd}`);
  } finally {
    closeSync(fd);
  }
}

const openCached = (path: string): number =>
  libc.openat2(libc.AT_FDCWD, path, { flags: O_PATH | O_CLOEXEC, resolve: RESOLVE_CACHED });

/** The nearest folder above that is there, as far as the kernel remembers. */
function existingParent(path: string): number | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    try {
      return openCached(folder);
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT' || folder === dirname(folder)) return undefined;
    }
  }
}

function isServed(fd: number | undefined): boolean {
  if (fd === undefined) return true;
  try {
    return isOnServed(fd);
  } finally {
    closeSync(fd);
  }
}

function isOnServed(fd: number): boolean {
  const mount = /^mnt_id:\s*(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1'))?.[1];
  const line = new RegExp(`^${mount} .*$`, 'm').exec(readFileSync('/proc/self/mountinfo', 'latin1'))?.[0] ?? '';
  return served.test(line.split(' - ')[1] ?? '');
}
