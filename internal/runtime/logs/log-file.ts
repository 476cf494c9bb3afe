import { constants, fstatSync } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BerthError } from '../../errors/errors.ts';
import { onLogDisk } from '../../host/on-disk.ts';
import type { Logger } from '../../log/log.ts';
import type { Append } from './append-journal.ts';

const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const newline = Buffer.from('\n');
const LF = 0x0a;

export interface LogFileObserver {
  /** All that was accepted by now is about to be written, and nothing else. */
  appending(append: Append): void;
  /** Output that will not be in the log. */
  dropped(bytes: number): void;
}

export interface LogFileOptions {
  readonly path: string;
  readonly log: Logger;
  readonly observer?: LogFileObserver;
}

/**
 * A container's log file: appended to in batches, one system call for all that came while the last one ran. A write
 * that fails drops its batch and is counted; the container never waits for a broken disk, and later writes go on.
 */
export class LogFile {
  readonly path: string;
  readonly #log: Logger;
  readonly #observer: LogFileObserver | undefined;
  #handle: FileHandle;
  #queue: Buffer[] = [];
  #pendingBytes = 0;
  #droppedBytes = 0;
  #failing = false;
  #torn: boolean;
  /** Everything that touches the handle, one after the other. */
  #turn: Promise<void> = Promise.resolve();
  #flushing = false;

  private constructor({ path, log, observer }: LogFileOptions, handle: FileHandle, torn: boolean) {
    this.path = path;
    this.#log = log;
    this.#observer = observer;
    this.#handle = handle;
    this.#torn = torn;
  }

  /** Makes the file (0640) and its folders (0755); one that is there is appended to, a symlink refused. */
  static async open(options: LogFileOptions): Promise<LogFile> {
    const handle = await onLogDisk(() => openFile(options.path));
    return new LogFile(options, handle, await endsTorn(handle));
  }

  /** Lost to failed writes since the file was opened. */
  get droppedBytes(): number {
    return this.#droppedBytes;
  }

  /** Accepted and not written yet. */
  get pendingBytes(): number {
    return this.#pendingBytes;
  }

  /** Takes whole lines; never fails and never waits. */
  write(lines: readonly Buffer[]): void {
    for (const line of lines) {
      this.#queue.push(line);
      this.#pendingBytes += line.length;
    }
    if (this.#flushing || this.#queue.length === 0) return;
    this.#flushing = true;
    void this.#inTurn(() => this.#flush());
  }

  /** Resolves when all that was accepted by now is written, or dropped. */
  async flushed(): Promise<void> {
    await this.#turn;
  }

  /** Goes on in a file of the same name: once it resolves nothing more reaches the old one. Cuts no line in two. */
  async reopen(): Promise<void> {
    await this.#inTurn(async () => {
      const old = this.#handle;
      const reopened = await onLogDisk(() => openFile(this.path));
      this.#torn = await endsTorn(reopened);
      this.#handle = reopened;
      await old.close();
    });
  }

  /** Writes what is pending, then closes. */
  async close(): Promise<void> {
    await this.#inTurn(() => this.#handle.close());
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    const result = this.#turn.then(step);
    this.#turn = result.catch(() => {});
    return result;
  }

  async #flush(): Promise<void> {
    this.#flushing = false;
    const batch = this.#queue;
    const length = this.#pendingBytes;
    this.#queue = [];
    await this.#append(this.#torn ? [newline, ...batch] : batch);
    this.#pendingBytes -= length;
  }

  /** A line that was cut is ended before the next one begins. */
  async #append(batch: readonly Buffer[]): Promise<void> {
    let rest = batch;
    try {
      this.#announce(batch);
      while (rest.length > 0) {
        const { bytesWritten } = await onLogDisk(() => this.#handle.writev(rest));
        this.#torn = lastByte(rest, bytesWritten) !== LF;
        rest = skip(rest, bytesWritten);
      }
      this.#recovered();
    } catch (error) {
      this.#drop(totalLength(rest), error);
    }
  }

  #drop(bytes: number, error: unknown): void {
    if (!this.#failing) {
      this.#log.warn('container log cannot be written, its output is dropped', { path: this.path, error });
    }
    this.#failing = true;
    this.#droppedBytes += bytes;
    this.#observer?.dropped(bytes);
  }

  #announce(batch: readonly Buffer[]): void {
    if (!this.#observer) return;
    const { dev: device, ino: inode, size } = fstatSync(this.#handle.fd, { bigint: true });
    this.#observer.appending({ device, inode, size, length: totalLength(batch) });
  }

  #recovered(): void {
    if (!this.#failing) return;
    this.#failing = false;
    this.#log.info('container log is written again', { path: this.path, droppedBytes: this.#droppedBytes });
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o755 });
    return await open(path, flags, 0o640);
  } catch (error) {
    throw BerthError.wrap(error, `container log "${path}" cannot be opened`);
  }
}

/** The agent before this one, or a full disk, may have left half a line. */
async function endsTorn(handle: FileHandle): Promise<boolean> {
  const stats = await handle.stat();
  if (!stats.isFile() || stats.size === 0) return false;
  const { buffer } = await handle.read({ buffer: Buffer.alloc(1), position: stats.size - 1 });
  return buffer[0] !== LF;
}

const totalLength = (buffers: readonly Buffer[]): number => buffers.reduce((sum, { length }) => sum + length, 0);

function skip(buffers: readonly Buffer[], bytes: number): Buffer[] {
  let left = bytes;
  return buffers.flatMap(buffer => {
    const skipped = Math.min(left, buffer.length);
    left -= skipped;
    return skipped === buffer.length ? [] : [buffer.subarray(skipped)];
  });
}

function lastByte(buffers: readonly Buffer[], bytes: number): number | undefined {
  let left = bytes;
  for (const buffer of buffers) {
    if (left <= buffer.length) return buffer[left - 1];
    left -= buffer.length;
  }
  return undefined;
}
