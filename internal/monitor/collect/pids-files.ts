import { join } from 'node:path';
import { lineCount, numberIn, readCgroupFile } from './cgroup-file.ts';
import type { PidsSample } from './pids.ts';

/** The pids controller has the same files on v1 and v2; only the folder differs. */
export function readPidsFiles(folder: string): PidsSample | undefined {
  const current = readCgroupFile(join(folder, 'pids.current'));
  const processes = readCgroupFile(join(folder, 'cgroup.procs'));
  if (current === undefined || processes === undefined) return undefined;
  return {
    processes: lineCount(processes),
    threads: numberIn(current),
    maxThreads: numberIn(readCgroupFile(join(folder, 'pids.max')) ?? 'max'),
  };
}
