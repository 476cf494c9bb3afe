import { closeSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { errnoOf } from '../errors/errors.ts';
import { unlessGone } from './cgroup-tree.ts';
import * as libc from './libc.ts';
import { signalNumber } from './signals.ts';

interface Stat {
  /** One letter: R, S, D, Z (ended, not reaped), ... */
  readonly state: string;
  /** Clock ticks after boot; with the pid it names a process for ever. */
  readonly startTime: bigint;
}

/** Reads /proc/<pid>/stat; the name in parentheses may hold anything, so fields count from the last one. */
function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTime: BigInt(fields[19] ?? 0) };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ESRCH') return undefined;
    throw error;
  }
}

/** When the process started, in clock ticks after boot (field 22 of its stat); undefined when it is gone. */
export const startTime = (pid: number): bigint | undefined => readStat(pid)?.startTime;

/** Whether that very process still runs; a zombie does not, nor does another one that got its pid. */
export function isAlive(pid: number, started?: bigint): boolean {
  const stat = readStat(pid);
  if (!stat || stat.state === 'Z' || stat.state === 'X') return false;
  return started === undefined || stat.startTime === started;
}

/** Whether the process is the first of a pid namespace below the agent's, whose end is that of all others in it. */
export const isNamespaceInit = (pid: number): boolean => namespacePids(pid).slice(1).at(-1) === 1;

/** Whether the process is in a pid namespace below the agent's. */
export const isInPidNamespace = (pid: number): boolean => namespacePids(pid).length > 1;

/** The process' numbers, from the agent's pid namespace down to its own; none when it is gone. */
function namespacePids(pid: number): number[] {
  const status = unlessGone(() => readFileSync(`/proc/${pid}/status`, 'latin1')) ?? '';
  return /^NSpid:\t(.+)$/m.exec(status)?.[1]?.split('\t').map(Number) ?? [];
}

/** Whether the process has a file of that name open; false when it is gone. */
export function hasOpen(pid: number, name: string): boolean {
  const folder = `/proc/${pid}/fd`;
  const targets = unlessGone(() => readdirSync(folder))?.map(fd => unlessGone(() => readlinkSync(`${folder}/${fd}`)));
  return targets?.some(target => target !== undefined && basename(target) === name) ?? false;
}

/**
 * Sends a signal; false when there is no such process. With `started` only that very process is hit, never a later one
 * with its pid. A negative pid is a process group.
 */
export function kill(pid: number, signal: string | number, started?: bigint): boolean {
  const number = signalNumber(signal);
  try {
    if (started === undefined) process.kill(pid, number);
    else return killExactly(pid, number, started);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ESRCH') return false;
    throw error;
  }
}

function killExactly(pid: number, signal: number, started: bigint): boolean {
  const pidfd = libc.pidfdOpen(pid);
  try {
    if (startTime(pid) !== started) return false;
    libc.pidfdSendSignal(pidfd, signal);
    return true;
  } finally {
    closeSync(pidfd);
  }
}

export interface OomScore {
  /** What the process has now. */
  readonly score: number;
  /** Without CAP_SYS_RESOURCE a score cannot be lowered; the process keeps the one it has. */
  readonly clamped: boolean;
}

export function setOomScoreAdj(pid: number, score: number): OomScore {
  const file = `/proc/${pid}/oom_score_adj`;
  const wanted = Math.max(-1000, Math.min(1000, score));
  try {
    writeFileSync(file, String(wanted));
    return { score: wanted, clamped: wanted !== score };
  } catch (error) {
    if (errnoOf(error) !== 'EACCES' && errnoOf(error) !== 'EPERM') throw error;
    return { score: Number(readFileSync(file, 'latin1')), clamped: true };
  }
}

export { signalName, signalNumber } from './signals.ts';
