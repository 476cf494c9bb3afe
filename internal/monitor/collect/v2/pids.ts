import { join } from 'node:path';
import type { PidsSample } from '../pids.ts';
import { readPidsFiles } from '../pids-files.ts';

export const readPids = (root: string, cgroup: string): PidsSample | undefined => readPidsFiles(join(root, cgroup));
