import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BerthError, errnoOf, reasonOf } from '../../errors/errors.ts';
import { unmade } from '../../host/files.ts';

/** The folder of a container's log: a kubelet makes it, other clients leave it to berth. */
export async function makeLogFolder(logPath: string): Promise<void> {
  const folder = dirname(logPath);
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw unmade(`the log folder "${folder}" cannot be made`, folder, error);
  }
}

const inTheWay: Readonly<Record<string, string>> = { EISDIR: 'it is a folder', ELOOP: 'it is a symbolic link' };

/** Makes the log file where there is none: a kubelet links to it right after the start, if it is there. */
export async function touchLog(path: string): Promise<void> {
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;
  try {
    await (await open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o640)).close();
  } catch (cause) {
    const reason = inTheWay[errnoOf(cause) ?? ''] ?? reasonOf(cause);
    throw new BerthError(BerthError.from(cause).code, `the log file "${path}" cannot be opened: ${reason}`, { cause });
  }
}
