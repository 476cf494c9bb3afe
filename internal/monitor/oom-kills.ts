import { basename } from 'node:path';
import type { KernelMessage } from '../host/kernel-log.ts';
import type { Logger } from '../log/log.ts';
import type { MemoryLimitsSample } from './collect/memory-limits.ts';

/** Whose limit was reached; above the pod's all limits are the node's. */
export type MemoryLimit = 'container' | 'pod' | 'node' | 'unknown';

export interface OomKillsOptions {
  readonly memory: { read(cgroup: string): Pick<MemoryLimitsSample, 'oomKills'> | undefined };
  /** The kernel's messages, the oldest first. */
  readonly readKernelLog: () => readonly KernelMessage[];
  readonly log: Logger;
  /** Told once a cgroup in which something was killed. */
  readonly onKilled?: (limit: MemoryLimit) => void;
}

/** The first process of a container. */
export interface Victim {
  readonly pid: number;
  /** Milliseconds since its start. */
  readonly ageMs: number;
}

/** By so much the clock of the kernel's log may be wrong; a pid comes back later than that. */
const clockDriftMs = 60_000;

/**
 * How many processes of a cgroup the kernel has killed for memory. systemd drops a scope as soon as its last process has
 * ended, and the counter goes with it, often before anyone can look; what the kernel has logged stays. Of many kills at
 * once it logs the cgroups of ten in five seconds, but the pid of each.
 */
export class OomKills {
  readonly #options: OomKillsOptions;

  constructor(options: OomKillsOptions) {
    this.#options = options;
  }

  of(cgroup: string, victim?: Victim): number {
    const { log } = this.#options;
    try {
      const kills = this.#count(cgroup, victim);
      if (kills > 0) this.#tell(cgroup);
      return kills;
    } catch (error) {
      log.warn('whether a container ran out of memory is not known', { cgroup, error });
      return 0;
    }
  }

  /** Whose limit was reached when something was killed in the cgroup; undefined when nothing was. */
  limitOf(cgroup: string, victim?: Victim): MemoryLimit | undefined {
    return this.of(cgroup, victim) > 0 ? limitReached(this.#killsIn(cgroup).at(-1), cgroup) : undefined;
  }

  #count(cgroup: string, victim: Victim | undefined): number {
    const counted = this.#options.memory.read(cgroup)?.oomKills ?? 0;
    if (counted > 0) return counted;
    // a counter of cgroup v1 knows nothing of the cgroups below
    const logged = this.#killsIn(cgroup).length;
    return logged > 0 || victim === undefined ? logged : this.#killsOf(victim);
  }

  #killsOf({ pid, ageMs }: Victim): number {
    const earliest = Number(process.hrtime.bigint() / 1000n) - (ageMs + clockDriftMs) * 1000;
    const killed = `out of memory: Killed process ${pid} (`.toLowerCase();
    const messages = this.#options.readKernelLog();
    return messages.some(({ at, text }) => at >= earliest && text.toLowerCase().includes(killed)) ? 1 : 0;
  }

  #tell(cgroup: string): void {
    const { log, onKilled } = this.#options;
    const limit = limitReached(this.#killsIn(cgroup).at(-1), cgroup);
    log.warn('a container ran out of memory', { cgroup, limit });
    onKilled?.(limit);
  }

  #killsIn(cgroup: string): string[] {
    const lines = this.#options.readKernelLog().map(({ text }) => text);
    return lines.filter(line => tellsOfKillIn(line, cgroup));
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
