import { basename } from 'node:path';
import type { Logger } from '../log/log.ts';
import type { MemorySample } from './collect/memory.ts';

/** Whose limit was reached; above the pod's all limits are the node's. */
export type MemoryLimit = 'container' | 'pod' | 'node' | 'unknown';

export interface OomKillsOptions {
  readonly memory: { read(cgroup: string): Pick<MemorySample, 'oomKills'> | undefined };
  /** The kernel's messages, the oldest first. */
  readonly readKernelLog: () => readonly string[];
  readonly log: Logger;
  /** Told once a cgroup in which something was killed. */
  readonly onKilled?: (limit: MemoryLimit) => void;
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
    const { log } = this.#options;
    try {
      const kills = this.#count(cgroup);
      if (kills > 0) this.#tell(cgroup);
      return kills;
    } catch (error) {
      log.warn('whether a container ran out of memory is not known', { cgroup, error });
      return 0;
    }
  }

  #count(cgroup: string): number {
    const counted = this.#options.memory.read(cgroup)?.oomKills ?? 0;
    // a counter of cgroup v1 knows nothing of the cgroups below
    return counted > 0 ? counted : this.#killsIn(cgroup).length;
  }

  #tell(cgroup: string): void {
    const { log, onKilled } = this.#options;
    const limit = limitReached(this.#killsIn(cgroup).at(-1), cgroup);
    log.warn('a container ran out of memory', { cgroup, limit });
    onKilled?.(limit);
  }

  #killsIn(cgroup: string): string[] {
    return this.#options.readKernelLog().filter(line => tellsOfKillIn(line, cgroup));
  }
}

/** `oom_memcg` is the cgroup whose limit was reached; the kernel names none when the whole machine is out of memory. */
function limitReached(message: string | undefined, cgroup: string): MemoryLimit {
  if (message === undefined) return 'unknown';
  const reached = /,oom_memcg=([^,]*)/.exec(message)?.[1];
  if (reached === undefined) return 'node';
  if (isWithin(reached, cgroup)) return 'container';
  return isWithin(`${reached}/${basename(cgroup)}`, cgroup) ? 'pod' : 'node';
}

/** The victim may have been in a cgroup that the container made below its own. */
function tellsOfKillIn(message: string, cgroup: string): boolean {
  const path = /^oom-kill:.*,task_memcg=([^,]*)/.exec(message)?.[1];
  return path !== undefined && isWithin(path, cgroup);
}

/** The kernel's log has paths from the root of all cgroups, an agent in a cgroup namespace those from its own. */
const isWithin = (path: string, cgroup: string): boolean => `${path}/`.includes(`${cgroup}/`);
