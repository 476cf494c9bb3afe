import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CgroupDriver } from './cgroup-path.ts';

/** hybrid: controllers in v1 hierarchies, with a v2 tree beside them at "unified". */
export type CgroupMode = 'v1' | 'hybrid' | 'v2';

export const defaultCgroupRoot = '/sys/fs/cgroup';

export function detectCgroupMode(root = defaultCgroupRoot): CgroupMode {
  if (existsSync(join(root, 'cgroup.controllers'))) return 'v2';
  return existsSync(join(root, 'unified', 'cgroup.controllers')) ? 'hybrid' : 'v1';
}

/** systemd wants to own a v2 tree alone; elsewhere plain cgroupfs is what kubelets expect. */
export function detectCgroupDriver(mode = detectCgroupMode(), systemdDirectory = '/run/systemd/system'): CgroupDriver {
  return mode === 'v2' && existsSync(systemdDirectory) ? 'systemd' : 'cgroupfs';
}

/** The mounted trees by folder: one on v2; each v1 hierarchy, the named one of systemd and "unified" elsewhere. */
export function listHierarchies(mode: CgroupMode, root: string): string[] {
  if (mode === 'v2') return [root];
  return readdirSync(root)
    .map(name => join(root, name))
    .filter(folder => lstatSync(folder).isDirectory() && existsSync(join(folder, 'cgroup.procs')));
}
