import { locateController } from '../cgroup-layout.ts';
import { type Collector, type Family, gauge } from './collector.ts';
import { readPids as readV1 } from './v1/pids.ts';
import { readPids as readV2 } from './v2/pids.ts';

export interface PidsSample {
  readonly processes: number;
  readonly threads: number;
  /** Infinity without a limit. */
  readonly maxThreads: number;
}

/** `root` is the cgroup mount point, `/sys/fs/cgroup`. */
export function pidsCollector(root: string): Collector<PidsSample> {
  const home = locateController(root, 'pids');
  const read = home.version === 1 ? readV1 : readV2;
  return { name: 'pids', families, read: cgroup => read(home.root, cgroup) };
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
