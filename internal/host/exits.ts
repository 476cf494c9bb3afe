import { closeSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from '../errors/errors.ts';
import * as libc from './libc.ts';
import { signalName } from './signals.ts';

/** How a child ended: exactly one of the two is there. */
export interface ExitStatus {
  readonly exitCode: number | undefined;
  /** "SIGKILL" and the like. */
  readonly signalCode: string | undefined;
}

/**
 * Reaps a child that posixSpawn started; never asks for any other child, so libuv's own are left to libuv. The pidfd
 * tells of an exit whenever it came, so one before this call is not lost.
 */
export async function reap(pid: number): Promise<ExitStatus> {
  await processEnd(pid);
  for (let status = libc.waitpid(pid); ; status = libc.waitpid(pid)) {
    if (status !== undefined) return parseWaitStatus(status);
    // a tracer is told first
    await sleep(1);
  }
}

/** Resolves when the process is gone, child or not; at once when there is none. Holds one descriptor, no thread. */
export async function processEnd(pid: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const pidfd = openPidfd(pid);
  if (pidfd === undefined) return;
  try {
    await readable(pidfd, signal);
  } finally {
    closeSync(pidfd);
  }
}

function openPidfd(pid: number): number | undefined {
  try {
    return libc.pidfdOpen(pid);
  } catch (error) {
    if (errnoOf(error) === 'ESRCH') return undefined;
    throw error;
  }
}

function readable(fd: number, signal: AbortSignal | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const giveUp = libc.whenReady(fd, 'readable', () => {
    signal?.removeEventListener('abort', onAbort);
    resolve();
  });
  const onAbort = () => {
    giveUp();
    reject(signal?.reason);
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  return promise;
}

/** wait(2)'s status word: the signal in the low seven bits, else the exit code in the second byte. */
function parseWaitStatus(status: number): ExitStatus {
  const signal = status & 0x7f;
  if (signal === 0) return { exitCode: (status >> 8) & 0xff, signalCode: undefined };
  return { exitCode: undefined, signalCode: signalName(signal) };
}

/** The one number a shell would report: the exit code, or 128 and the signal. */
export function shellStatus({ exitCode, signalCode }: ExitStatus): number {
  if (exitCode !== undefined) return exitCode;
  return 128 + (constants.signals[signalCode as NodeJS.Signals] ?? 0);
}
