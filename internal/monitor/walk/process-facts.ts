import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
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

/** Looks at every descriptor of every process of a cgroup: for a thread of its own. What ends meanwhile does not count. */
export function processFacts({ procs, pid, procRoot = '/proc' }: ProcessPlaces): ProcessFacts | undefined {
  const list = unlessGone(gone, () => readFileSync(procs, 'latin1'));
  if (list === undefined) return undefined;
  let [descriptors, sockets] = [0, 0];
  for (const member of list.trim().split('\n').filter(Boolean)) {
    const folder = join(procRoot, member, 'fd');
    for (const name of unlessGone(gone, () => readdirSync(folder)) ?? []) {
      descriptors += 1;
      if (unlessGone(gone, () => readlinkSync(join(folder, name)))?.startsWith('socket:')) sockets += 1;
    }
  }
  const limits = unlessGone(gone, () => readFileSync(join(procRoot, String(pid), 'limits'), 'latin1')) ?? '';
  const soft = /^Max open files\s+(\d+)/m.exec(limits)?.[1];
  return { descriptors, sockets, maxOpenFiles: soft === undefined ? undefined : Number(soft) };
}

// ESRCH: the process ended between open and read
const gone: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENODEV', 'ESRCH', 'ENOTDIR']);
