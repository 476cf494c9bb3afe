import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from './names-in.ts';
import { unlessGone } from './unless-gone.ts';

export interface ProcessFacts {
  /** Open descriptors of all processes. */
  readonly descriptors: number;
  /** How many of them are sockets. */
  readonly sockets: number;
  /** How many the first process may open; undefined without a limit. */
  readonly maxOpenFiles: number | undefined;
}

/** Where to look: the cgroup.procs file of a container and its first process. */
export interface ProcessPlaces {
  readonly procs: string;
  readonly pid: number;
  /** Default /proc. */
  readonly procRoot?: string;
}

/** What is found instead of the facts where there is more to look at than was allowed. */
export const tooMany = Symbol('too many');

/**
 * Looks at every descriptor of every process of a cgroup, by plain blocking calls: for a thread of its own, unless it is
 * given a number of processes, and of descriptors, to stop at. What ends meanwhile does not count.
 */
export function processFacts(places: ProcessPlaces): ProcessFacts | undefined;
export function processFacts(places: ProcessPlaces, most: number): ProcessFacts | typeof tooMany | undefined;
export function processFacts({ procs, pid, procRoot = '/proc' }: ProcessPlaces, most = Number.POSITIVE_INFINITY) {
  const list = unlessGone(gone, () => readFileSync(procs, 'latin1'));
  if (list === undefined) return undefined;
  const members = list.trim().split('\n').filter(Boolean);
  if (members.length > most) return tooMany;
  let [descriptors, sockets] = [0, 0];
  for (const member of members) {
    const folder = join(procRoot, member, 'fd');
    for (const name of namesIn(folder, gone)) {
      descriptors += 1;
      if (descriptors > most) return tooMany;
      if (unlessGone(gone, () => readlinkSync(`${folder}/${name.toString()}`))?.startsWith('socket:')) sockets += 1;
    }
  }
  const limits = unlessGone(gone, () => readFileSync(join(procRoot, String(pid), 'limits'), 'latin1')) ?? '';
  const soft = /^Max open files\s+(\d+)/m.exec(limits)?.[1];
  return { descriptors, sockets, maxOpenFiles: soft === undefined ? undefined : Number(soft) };
}

// ESRCH: the process ended between open and read
const gone: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENODEV', 'ESRCH', 'ENOTDIR']);
