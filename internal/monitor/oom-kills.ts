import type { Logger } from '../log/log.ts';
import type { MemorySample } from './collect/memory.ts';

export interface OomKillsOptions {
  readonly memory: { read(cgroup: string): Pick<MemorySample, 'oomKills'> | undefined };
  /** The kernel's messages, the oldest first. */
  readonly readKernelLog: () => readonly string[];
  readonly log: Logger;
}

/**
 * How many processes of a cgroup the kernel has killed for memory. systemd drops a scope as soon as its last process has
 * ended, and the counter goes with it, often before anyone can look; what the kernel has logged stays.
 */
export class OomKills {
  readonly #options: OomKillsOptions;

  constructor(options: OomKillsOptions) {
    this.#options = options;
  }

  of(cgroup: string): number {
    const { memory, readKernelLog, log } = this.#options;
    try {
      const counted = memory.read(cgroup)?.oomKills ?? 0;
      // a counter of cgroup v1 knows nothing of the cgroups below
      return counted > 0 ? counted : readKernelLog().filter(line => tellsOfKillIn(line, cgroup)).length;
    } catch (error) {
      log.warn('whether a container ran out of memory is not known', { cgroup, error });
      return 0;
    }
  }
}

/** The victim may have been in a cgroup that the container made below its own. */
function tellsOfKillIn(message: string, cgroup: string): boolean {
  const path = /^oom-kill:.*,task_memcg=([^,]*)/.exec(message)?.[1];
  return path !== undefined && `${path}/`.startsWith(`${cgroup}/`);
}
