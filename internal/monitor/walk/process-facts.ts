import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '../../errors/errors.ts';

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
  const list = unlessGone(() => readFileSync(procs, 'latin1'));
  if (list === undefined) return undefined;
  let [descriptors, sockets] = [0, 0];
  for (const member of list.trim().split('\n').filter(Boolean)) {
    const folder = join(procRoot, member, 'fd');
    for (const name of unlessGone(() => readdirSync(folder)) ?? []) {
      descriptors += 1;
      if (unlessGone(() => readlinkSync(join(folder, name)))?.startsWith('socket:')) sockets += 1;
    }
  }
  const limits = unlessGone(() => readFileSync(join(procRoot, String(pid), 'limits'), 'latin1')) ?? '';
  const soft = /^Max open files\s+(\d+)/m.exec(limits)?.[1];
  return { descriptors, sockets, maxOpenFiles: soft === undefined ? undefined : Number(soft) };
}

// ESRCH: the process ended between open and read
const gone: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENODEV', 'ESRCH', 'ENOTDIR']);

function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (gone.has(errnoOf(error))) return undefined;
    throw error;
  }
}
