import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type CgroupMode, defaultCgroupRoot, detectCgroupMode } from './cgroup-mode.ts';
import { parseProcCgroup, unlessGone } from './cgroup-tree.ts';

export interface FreezerPlaces {
  /** Default /sys/fs/cgroup. */
  readonly root?: string;
  /** Default /proc. */
  readonly procRoot?: string;
  /** Detected when absent. */
  readonly mode?: CgroupMode;
}

/** The cgroup by which the process is frozen, its own or one above; undefined when it is not, or is gone. */
export function frozenBy(pid: number, places: FreezerPlaces = {}): string | undefined {
  const { root = defaultCgroupRoot, procRoot = '/proc' } = places;
  const text = unlessGone(() => readFileSync(join(procRoot, String(pid), 'cgroup'), 'utf8'));
  if (text === undefined) return undefined;
  const isV2 = (places.mode ?? detectCgroupMode(root)) === 'v2';
  const path = parseProcCgroup(text).get(isV2 ? '' : 'freezer');
  if (path === undefined) return undefined;
  // what is asked of a cgroup does not come about while a process in it is in an uninterruptible wait
  if (isV2 && !/^frozen 1$/m.test(contents(join(root, path, 'cgroup.events')))) return undefined;
  const [folder, file] = isV2 ? [root, 'cgroup.freeze'] : [join(root, 'freezer'), 'freezer.self_freezing'];
  return ancestry(path).find(each => contents(join(folder, each, file)).trim() === '1');
}

const contents = (file: string): string => unlessGone(() => readFileSync(file, 'utf8')) ?? '';

/** The path and all above it, the topmost first. */
function ancestry(path: string): string[] {
  const names = posix.join('/', path).split('/').filter(Boolean);
  return names.map((_name, index) => `/${names.slice(0, index + 1).join('/')}`);
}
