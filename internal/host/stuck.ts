import { readdirSync, readFileSync } from 'node:fs';
import { within } from '../async/within.ts';
import { frozenBy } from './freezer.ts';
import { kill } from './process.ts';
import { descendantsOf } from './process-tree.ts';

/** Why a process does not go on, whatever it is told. */
export type StuckState =
  /** In a wait of the kernel's that no signal ends: a disk, or a file system whose server does not answer. */
  | 'uninterruptible'
  /** By SIGSTOP, a terminal or a debugger. */
  | 'stopped'
  /** With its cgroup. */
  | 'frozen';

export interface StuckProcess {
  readonly pid: number;
  /** Its name, of 15 bytes at most: the whole command line cannot be read without waiting for the process. */
  readonly command: string;
  readonly state: StuckState;
  /** The kernel's function that it waits in, or the cgroup that is frozen; '' where neither is known. */
  readonly waitsFor: string;
}

/** What keeps the process from going on now, if anything does. A short wait for a disk looks the same: look twice. */
export function stuckProcess(pid: number): StuckProcess | undefined {
  const threads = threadsOf(pid);
  const [first] = threads;
  if (!first) return undefined;
  const cgroup = frozenBy(pid);
  if (cgroup !== undefined) return { pid, command: first.command, state: 'frozen', waitsFor: cgroup };
  for (const { command, state, folder } of threads) {
    if (state === 'D') return { pid, command, state: 'uninterruptible', waitsFor: waitOf(folder) };
    if (state === 'T' || state === 't') return { pid, command, state: 'stopped', waitsFor: '' };
  }
  return undefined;
}

/** Those of the processes, and of all that descend from them, that do not go on. */
export function stuckAmong(pids: Iterable<number>): StuckProcess[] {
  const all = new Set([...pids].flatMap(pid => [pid, ...descendantsOf(pid)]));
  return [...all].flatMap(pid => stuckProcess(pid) ?? []);
}

/** `process 12 "dd" is in an uninterruptible wait in request_wait_answer`. */
export function sayStuck({ pid, command, state, waitsFor }: StuckProcess): string {
  const who = `process ${pid} "${command}" is`;
  if (state === 'frozen') return `${who} frozen with cgroup "${waitsFor}"`;
  if (state === 'stopped') return `${who} stopped by a signal`;
  return `${who} in an uninterruptible wait${waitsFor === '' ? '' : ` in ${waitsFor}`}`;
}

/** What a SIGKILL needs, and what a process needs to die of it. */
const dyingMs = 1000;

/**
 * Kills a process, or a process group by its negative number, and waits a second for its end. Says why it did not go on
 * before, or does not die now, to put behind what it did: `: process 12 "dd" is stopped by a signal`; '' where nothing
 * is known.
 */
export async function killedButStuck(pid: number, end: Promise<unknown>): Promise<string> {
  const before = stuckAmong([Math.abs(pid)]);
  kill(pid, 'SIGKILL');
  const ended = await within(
    end.catch(() => {}),
    dyingMs,
  );
  const [stuck] = ended ? before.filter(({ state }) => state !== 'uninterruptible') : stuckAmong([Math.abs(pid)]);
  return stuck ? `: ${sayStuck(stuck)}` : '';
}

interface Thread {
  readonly folder: string;
  readonly command: string;
  readonly state: string;
}

const mostThreads = 64;

function threadsOf(pid: number): Thread[] {
  const ids = unlessGone(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  return ids.slice(0, mostThreads).flatMap(id => {
    const folder = `/proc/${pid}/task/${id}`;
    const stat = unlessGone(() => readFileSync(`${folder}/stat`, 'latin1'));
    const [, command = '', state = ''] = /\((.*)\) (\S)/s.exec(stat ?? '') ?? [];
    return state === '' ? [] : [{ folder, command, state }];
  });
}

/** The function's name, or where the kernel tells none the innermost one of its stack. */
function waitOf(folder: string): string {
  const wchan = unlessGone(() => readFileSync(`${folder}/wchan`, 'latin1')) ?? '';
  if (wchan !== '' && wchan !== '0') return wchan;
  return /\] ([\w.]+)/.exec(unlessGone(() => readFileSync(`${folder}/stack`, 'latin1')) ?? '')?.[1] ?? '';
}

/** Gone meanwhile, or not to be read by who we are. */
function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
