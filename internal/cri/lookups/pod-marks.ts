import { posix } from 'node:path';
import { KeyedLock } from '../../async/keyed-lock.ts';
import type { Cgroups } from '../../host/cgroup.ts';
import type { Logger } from '../../log/log.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import type { Table } from '../../metadata/store.ts';
import type { MonitoredTask, TaskMonitor } from '../../monitor/task-monitor.ts';

export interface PodMarksOptions {
  readonly tasks: TaskMonitor;
  readonly cgroups: Pick<Cgroups, 'create' | 'remove'>;
  readonly sandboxes: Pick<Table<SandboxRecord>, 'get'>;
  readonly log: Logger;
}

interface Mark {
  readonly cgroup: string;
  /** In whose network namespace cAdvisor reads the pod's counters, until the process ends. */
  readonly task: MonitoredTask;
}

/**
 * cAdvisor finds what it measures by cgroups, and a pod here has none of the sandbox's name unless it has an infra process.
 * So an empty one stands beside the pod's containers for as long as the process lives whose /proc has the pod's traffic;
 * for the next process it is made anew, which is how cAdvisor learns of that one.
 */
export class PodMarks {
  readonly #options: PodMarksOptions;
  readonly #marks = new Map<string, Mark>();
  readonly #locks = new KeyedLock();

  constructor(options: PodMarksOptions) {
    this.#options = options;
    for (const task of options.tasks.tasks()) this.#update(task);
    options.tasks.watch(task => this.#update(task));
  }

  /** A task came or went. */
  #update({ sandboxId }: MonitoredTask): void {
    this.#locks
      .run(sandboxId, () => this.#settle(sandboxId))
      .catch((error: unknown) =>
        this.#options.log.warn('cAdvisor loses the traffic of a pod', { pod: sandboxId, error }),
      );
  }

  async #settle(sandboxId: string): Promise<void> {
    const { cgroups, tasks } = this.#options;
    const running = tasks.tasks().filter(task => task.sandboxId === sandboxId);
    const mark = this.#marks.get(sandboxId);
    if (mark && !running.includes(mark.task)) {
      await cgroups.remove(mark.cgroup);
      this.#marks.delete(sandboxId);
    }
    const [task] = running;
    if (!task || this.#marks.has(sandboxId) || !this.#wants(sandboxId, running)) return;
    const cgroup = posix.join(posix.dirname(task.cgroup), sandboxId);
    // one of an earlier agent tells of a process that may be gone
    await cgroups.remove(cgroup);
    await cgroups.create(cgroup);
    this.#marks.set(sandboxId, { cgroup, task });
  }

  /** An infra process has a cgroup itself; the traffic of the host is not the pod's. */
  #wants(sandboxId: string, running: readonly MonitoredTask[]): boolean {
    const sandbox = this.#options.sandboxes.get(sandboxId);
    return sandbox?.namespaces.network === 'pod' && !running.some(({ id }) => id === sandboxId);
  }
}
