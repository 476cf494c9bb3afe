import { closeSync, constants, fstatSync, lstatSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError, errnoOf } from '../errors/errors.ts';
import { FifoReader } from './fifo-reader.ts';
import * as libc from './libc.ts';

const { O_RDONLY, O_WRONLY, O_RDWR, O_NONBLOCK, O_NOFOLLOW } = constants;

/** Makes a named pipe; one that is there already is kept. */
export function makeFifo(path: string, mode = 0o700): void {
  try {
    libc.mkfifo(path, mode);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw BerthError.wrap(error, `the named pipe "${path}" cannot be made`);
    if (!lstatSync(path).isFIFO()) throw notFifo(path);
  }
}

/**
 * Reads a named pipe through epoll, so that no thread waits in it, with or without a writer. Ends when the last writer
 * has closed; not before the first one came.
 */
export function openFifoReader(path: string): FifoReader {
  const fd = openFifo(path, O_RDONLY);
  widen(fd);
  return new FifoReader(fd);
}

/** Reads a named pipe that never ends: it is open for writing too, so writers may come and go. */
export function openFifoDrain(path: string): Socket {
  return new Socket({ fd: openFifo(path, O_RDWR), readable: true, writable: false });
}

export interface FifoWriterOptions {
  /** For a reader to come. Default 10 s. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const retryMs = 5;
/** The most that is given without asking; room for several reads and writes, so that each side has work when it runs. */
const pipeBytes = 1024 * 1024;

/** Waits for a reader, then writes. */
export async function openFifoWriter(path: string, options: FifoWriterOptions = {}): Promise<Socket> {
  const { timeoutMs = 10_000, signal } = options;
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    const fd = openUnlessLonely(path);
    if (fd !== undefined) {
      widen(fd);
      return new Socket({ fd, readable: false, writable: true });
    }
    if (performance.now() > giveUpAt) {
      throw new BerthError('DeadlineExceeded', `nobody opened the named pipe "${path}" for reading in ${timeoutMs} ms`);
    }
    await sleep(retryMs, undefined, signal ? { signal } : {});
  }
}

/** ENXIO is the kernel's word for: no reader yet. */
function openUnlessLonely(path: string): number | undefined {
  try {
    return openFifo(path, O_WRONLY);
  } catch (error) {
    if (error instanceof BerthError && errnoOf(error.cause) === 'ENXIO') return undefined;
    throw error;
  }
}

function widen(fd: number): void {
  try {
    libc.setPipeSize(fd, pipeBytes);
  } catch {
    // over some limit of the machine: slower, and no worse
  }
}

/** A descriptor that never blocks, closed on exec; FailedPrecondition for what is not a named pipe. */
export function openFifo(path: string, access: number): number {
  const fd = openPath(path, access);
  if (fstatSync(fd).isFIFO()) return fd;
  closeSync(fd);
  throw notFifo(path);
}

function openPath(path: string, access: number): number {
  try {
    return openSync(path, access | O_NONBLOCK | O_NOFOLLOW);
  } catch (error) {
    throw new BerthError(BerthError.from(error).code, `the named pipe "${path}" cannot be opened`, { cause: error });
  }
}

const notFifo = (path: string) => new BerthError('FailedPrecondition', `"${path}" is not a named pipe`);
