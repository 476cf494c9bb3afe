import { constants, openSync, writeFileSync } from 'node:fs';
import { BerthError } from '../errors/errors.ts';
import { withChildIn } from './held-child.ts';

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
  const none = 'the kernel allows none: see /proc/sys/user/max_user_namespaces';
  try {
    return await withChildIn(['unshare', '--user'], none, pid => {
      writeFileSync(`/proc/${pid}/uid_map`, format(map.uids));
      writeFileSync(`/proc/${pid}/gid_map`, format(map.gids));
      return openSync(`/proc/${pid}/ns/user`, constants.O_RDONLY);
    });
  } catch (error) {
    throw BerthError.wrap(error, 'a user namespace cannot be made');
  }
}

const format = (ranges: readonly IdRange[]): string =>
  ranges.map(({ containerId, hostId: outside, size }) => `${containerId} ${outside} ${size}\n`).join('');
