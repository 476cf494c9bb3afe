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
  const paths = parseProcCgroup(text);
  const [path, isFrozen] =
    (places.mode ?? detectCgroupMode(root)) === 'v2'
      ? [paths.get(''), (folder: string) => flag(join(root, folder, 'cgroup.freeze'))]
      : [paths.get('freezer'), (folder: string) => flag(join(root, 'freezer', folder, 'freezer.self_freezing'))];
  return path === undefined ? undefined : ancestry(path).find(isFrozen);
}

const flag = (file: string): boolean => unlessGone(() => readFileSync(file, 'utf8'))?.trim() === '1';

/** The path and all above it, the topmost first. */
function ancestry(path: string): string[] {
  const names = posix.join('/', path).split('/').filter(Boolean);
  return names.map((_name, index) => `/${names.slice(0, index + 1).join('/')}`);
}
