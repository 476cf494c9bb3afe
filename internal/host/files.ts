import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BerthError, errnoOf, reasonOf } from '../errors/errors.ts';
import * as libc from './libc.ts';

export interface WriteOptions {
  /** Default 0o644; umask does not apply. */
  readonly mode?: number;
  /** Survives a power cut once it returns: file and folder are synced. Default false. */
  readonly sync?: boolean;
}

/**
 * Readers see the old content or the new, whole. Unsynced writes are small and go to memory or the page cache: done at
 * once, they take a tenth of what a trip through the thread pool does.
 */
export async function writeFileAtomic(path: string, data: string | Uint8Array, options: WriteOptions = {}) {
  const { mode = 0o644, sync = false } = options;
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    if (sync) await writeSynced(temporary, data, mode);
    else writeAtOnce(temporary, data, mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw BerthError.wrap(error, `"${path}" cannot be written`);
  }
  if (sync) await syncDirectory(dirname(path));
}

function writeAtOnce(path: string, data: string | Uint8Array, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    fchmodSync(file, mode);
    writeFileSync(file, data);
  } finally {
    closeSync(file);
  }
}

async function writeSynced(path: string, data: string | Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.chmod(mode);
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the entries of a folder durable. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Makes the folder and its parents; the last one gets exactly `mode`, also when it was there. */
export async function ensureDirectory(path: string, mode: number): Promise<void> {
  try {
    mkdirSync(path, { recursive: true, mode });
    chmodSync(path, mode);
  } catch (error) {
    throw unmade(`the folder "${path}" cannot be made`, path, error);
  }
}

/** Why `path` could not be made with its parents: Node tells of a read-only file system as ENOENT then. */
export function unmade(sentence: string, path: string, error: unknown): BerthError {
  let cause = error;
  try {
    if (errnoOf(error) === 'ENOENT') mkdirSync(path);
  } catch (plain) {
    cause = plain;
  }
  return new BerthError(BerthError.from(cause).code, `${sentence}: ${reasonOf(cause)}`, { cause });
}

const RESOLVE_NO_MAGICLINKS = 0x02;
const RESOLVE_IN_ROOT = 0x10;
const O_CLOEXEC = 0o2000000;
/** Only finds what is there: nothing is opened. */
export const O_PATH = 0o10000000;
/** The kernel gives up with EAGAIN when something is renamed during the walk. */
const attempts = 32;

/**
 * Opens `path` as a process chrooted to `rootDir` would: no symlink and no ".." leaves it. The caller closes the
 * descriptor. A named pipe or device blocks or acts on open: pass O_PATH or O_NONBLOCK where one may wait.
 */
export function openInRoot(rootDir: string, path: string | Buffer, flags: number): number {
  const root = openSync(rootDir, O_PATH | constants.O_DIRECTORY);
  try {
    return openAtRoot(root, path, flags);
  } catch (error) {
    throw BerthError.wrap(error, `"${String(path)}" in "${rootDir}" cannot be opened`);
  } finally {
    closeSync(root);
  }
}

/** The same below an open folder; what fails says its errno. */
export function openAtRoot(root: number, path: string | Buffer, flags: number): number {
  const how = { flags: flags | O_CLOEXEC, resolve: RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS };
  for (let attempt = 1; ; attempt++) {
    try {
      return libc.openat2(root, path, how);
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN' || attempt === attempts) throw error;
    }
  }
}

/** Reads a regular file below a root that others write, at most `maxBytes` of it; a longer one is refused. */
export function readFileInRoot(rootDir: string, path: string, maxBytes: number): Buffer {
  const handle = openInRoot(rootDir, path, O_PATH);
  try {
    if (!fstatSync(handle).isFile()) {
      throw new BerthError('FailedPrecondition', `"${path}" in "${rootDir}" is not a regular file`);
    }
    const fd = openSync(`/proc/self/fd/${handle}`, constants.O_RDONLY);
    try {
      return readBounded(fd, path, maxBytes);
    } finally {
      closeSync(fd);
    }
  } finally {
    closeSync(handle);
  }
}

function readBounded(fd: number, path: string, maxBytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(maxBytes + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length < buffer.length; length += read) {
    read = readSync(fd, buffer, length, buffer.length - length, null);
  }
  if (length > maxBytes) throw new BerthError('OutOfRange', `"${path}" is larger than ${maxBytes} bytes`);
  return Buffer.from(buffer.subarray(0, length));
}
