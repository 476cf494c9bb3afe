import { once } from 'node:events';
import { constants, openSync, writeFileSync } from 'node:fs';
import { BerthError } from '../errors/errors.ts';
import { type Child, spawnChild } from './child.ts';
import { kill } from './process.ts';

/** A run of ids inside a user namespace and where it begins outside. */
export interface IdRange {
  readonly containerId: number;
  readonly hostId: number;
  readonly size: number;
}

export interface IdMap {
  readonly uids: readonly IdRange[];
  readonly gids: readonly IdRange[];
}

/** What an id of the namespace is outside. */
export function hostId(ranges: readonly IdRange[], id: number): number {
  const range = ranges.find(({ containerId, size }) => id >= containerId && id < containerId + size);
  if (range) return range.hostId + id - range.containerId;
  throw new BerthError('InvalidArgument', `the id ${id} is not mapped in the user namespace`);
}

/**
 * A user namespace that lives as long as the returned descriptor, which the caller closes. Only a process with a single
 * thread can enter a new one, so a child does, and ends once its namespace is open.
 */
export async function openUserNamespace(map: IdMap): Promise<number> {
  const child = await spawnChild('unshare', ['--user', 'sh', '-c', 'echo && exec cat'], {
    stdin: 'pipe',
    stdout: 'pipe',
  });
  try {
    await isInside(child);
    writeFileSync(`/proc/${child.pid}/uid_map`, format(map.uids));
    writeFileSync(`/proc/${child.pid}/gid_map`, format(map.gids));
    return openSync(`/proc/${child.pid}/ns/user`, constants.O_RDONLY);
  } catch (error) {
    throw BerthError.wrap(error, 'a user namespace cannot be made');
  } finally {
    kill(child.pid, 'SIGKILL');
    await child.exit;
    child.stdin?.destroy();
    child.stdout?.destroy();
  }
}

const format = (ranges: readonly IdRange[]): string =>
  ranges.map(({ containerId, hostId: outside, size }) => `${containerId} ${outside} ${size}\n`).join('');

/** It says a line once it is in its namespace, and nothing when it cannot be. */
async function isInside({ stdout, exit }: Child): Promise<void> {
  if (!stdout) return;
  const ended = exit.then(() => {
    throw new BerthError('FailedPrecondition', 'the kernel allows none: see /proc/sys/user/max_user_namespaces');
  });
  await Promise.race([once(stdout, 'data'), ended]);
}
