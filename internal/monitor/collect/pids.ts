import type { CgroupFiles } from './cgroup-files.ts';
import { type Collector, type CollectorOptions, type Family, gauge, type Reader } from './collector.ts';
import { lineCount, oneNumber } from './fields.ts';
import type { KeptFile } from './kept-file.ts';
import { openByVersion } from './open-by-version.ts';

export interface PidsSample {
  readonly processes: number;
  readonly threads: number;
  /** Infinity without a limit. */
  readonly maxThreads: number;
}

/** The controller has the same files on v1 and v2, in other folders. */
export function pidsCollector(options: CollectorOptions): Collector<PidsSample> {
  const { open } = openByVersion(options, 'pids', {
    // an open file that is read more than once a second shows the processes of the first time there (cgroup-v1.c,
    // CGROUP_PIDLIST_DESTROY_DELAY)
    v1: files => openPids(files, files.unkept('cgroup.procs')),
    v2: files => openPids(files, files.file('cgroup.procs')),
  });
  return { name: 'pids', families, open };
}

function openPids(files: CgroupFiles, processesFile: KeptFile): Reader<PidsSample> {
  const [currentFile, maxFile] = [files.file('pids.current'), files.file('pids.max')];
  return {
    read: () => {
      const threads = currentFile.read(oneNumber);
      let processes = 0;
      const count = (bytes: Buffer, length: number) => {
        processes += lineCount(bytes, length);
      };
      if (threads === undefined || !processesFile.readParts(count)) return undefined;
      return { processes, threads, maxThreads: maxFile.read(oneNumber) ?? Number.POSITIVE_INFINITY };
    },
    close: () => files.close(),
  };
}

const families: readonly Family<PidsSample>[] = [
  gauge('container_processes', 'Number of processes running inside the container.', s => s.processes),
  gauge('container_threads', 'Number of threads running inside the container.', s => s.threads),
  gauge(
    'container_threads_max',
    'Maximum number of threads allowed inside the container, 0 if there is no limit.',
    s => (Number.isFinite(s.maxThreads) ? s.maxThreads : 0),
  ),
];
