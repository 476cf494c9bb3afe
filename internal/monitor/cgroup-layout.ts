import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** By the v1 names; on cgroup v2 blkio is called io. */
export type Controller = 'cpu' | 'memory' | 'pids' | 'blkio' | 'hugetlb';

/** Where a controller's files are: below `root` by controller name (v1), or `root` itself (v2). */
export interface ControllerHome {
  readonly version: 1 | 2;
  readonly root: string;
}

/**
 * Finds a controller in a cgroup mount point. A controller belongs to one hierarchy at a time: on a hybrid machine each
 * one is either a v1 mount beside `unified` or enabled in `unified`.
 */
export function locateController(root: string, controller: Controller): ControllerHome {
  if (isUnified(root)) return { version: 2, root };
  if (isDirectory(join(root, controller))) return { version: 1, root };
  const unified = join(root, 'unified');
  const name = controller === 'blkio' ? 'io' : controller;
  return controllersOf(unified).includes(name) ? { version: 2, root: unified } : { version: 1, root };
}

/** The v2 tree in a cgroup mount point; undefined where there is none. */
export function unifiedRoot(root: string): string | undefined {
  return [root, join(root, 'unified')].find(isUnified);
}

const isUnified = (folder: string): boolean => existsSync(join(folder, 'cgroup.controllers'));

function controllersOf(unified: string): string[] {
  try {
    return readFileSync(join(unified, 'cgroup.controllers'), 'latin1').trim().split(' ');
  } catch {
    return [];
  }
}

const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
