/** A running task as the monitor needs it. */
export interface MonitoredTask {
  readonly namespace: string;
  readonly id: string;
  readonly sandboxId: string;
  readonly pid: number;
  /** The path below the mount of every cgroup controller, as `/proc/<pid>/cgroup` has it: `/kubepods/pod1/ctr1`. */
  readonly cgroup: string;
}

/** The tasks whose cgroups are read: a task enters at create or restore and leaves at delete. */
export class TaskMonitor {
  readonly #tasks = new Map<string, MonitoredTask>();
  readonly #watchers: ((task: MonitoredTask) => void)[] = [];

  /** Told of each task that came or went, when it has. */
  watch(watcher: (task: MonitoredTask) => void): void {
    this.#watchers.push(watcher);
  }

  /** A task that is monitored already is replaced. */
  monitor(task: MonitoredTask): void {
    this.#tasks.set(keyOf(task.namespace, task.id), task);
    this.#tell(task);
  }

  /** Stopping what is not monitored is no error. */
  stop(namespace: string, id: string): void {
    const task = this.get(namespace, id);
    if (!task) return;
    this.#tasks.delete(keyOf(namespace, id));
    this.#tell(task);
  }

  get(namespace: string, id: string): MonitoredTask | undefined {
    return this.#tasks.get(keyOf(namespace, id));
  }

  #tell(task: MonitoredTask): void {
    for (const watcher of this.#watchers) watcher(task);
  }

  /** A copy: it may be walked across awaits while tasks come and go. */
  tasks(): readonly MonitoredTask[] {
    return [...this.#tasks.values()];
  }
}

// neither part may hold a slash
const keyOf = (namespace: string, id: string): string => `${namespace}/${id}`;
