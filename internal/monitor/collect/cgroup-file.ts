import { closeSync, openSync, readSync } from 'node:fs';
import { errnoOf } from '../../errors/errors.ts';

// memory.stat, the longest of them, has 2 KiB; cgroup.procs grows by 8 bytes a process
const chunk = Buffer.allocUnsafe(64 * 1024);

// the cgroup or the file is not there, the cgroup went away under the open file, the kernel has the feature off
const absent: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENODEV', 'EOPNOTSUPP']);

/**
 * A cgroup file's text, or undefined where cgroup or file is gone.
 *
 * Read at once on the event loop: 10 to 20 µs, less than a trip through the thread pool. No descriptor is kept: that
 * would save 8 µs, but an open file pins a removed cgroup in the kernel.
 */
export function readCgroupFile(path: string): string | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    return readAll(fd);
  } catch (error) {
    if (absent.has(errnoOf(error))) return undefined;
    throw error;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function readAll(fd: number): string {
  let text = '';
  for (;;) {
    const length = readSync(fd, chunk, 0, chunk.length, null);
    if (length === 0) return text;
    text += chunk.toString('latin1', 0, length);
  }
}

/** The value of a `key value` line. */
export function keyed(text: string, key: string): string | undefined {
  const start = lineStart(text, `${key} `);
  if (start < 0) return undefined;
  const end = text.indexOf('\n', start);
  return text.slice(start + key.length + 1, end < 0 ? undefined : end);
}

function lineStart(text: string, prefix: string): number {
  if (text.startsWith(prefix)) return 0;
  const newline = text.indexOf(`\n${prefix}`);
  return newline < 0 ? -1 : newline + 1;
}

/** A count or size of a `key value` line, 0 where the kernel doesn't have the key. */
export const keyedNumber = (text: string, key: string): number => Number(keyed(text, key) ?? 0);

/** A file of one number; `max`, the word for no limit, is Infinity. */
export function numberIn(text: string): number {
  const word = text.trim();
  return word === 'max' ? Number.POSITIVE_INFINITY : Number(word);
}

/** The number of lines, each ended by a newline. */
export function lineCount(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
