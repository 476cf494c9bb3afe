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
  readonly #onStop: (task: MonitoredTask) => void;

  constructor(onStop: (task: MonitoredTask) => void = () => {}) {
    this.#onStop = onStop;
  }

  /** A task that is monitored already is replaced. */
  monitor(task: MonitoredTask): void {
    this.#tasks.set(keyOf(task.namespace, task.id), task);
  }

  /** Stopping what is not monitored is no error. */
  stop(namespace: string, id: string): void {
    const task = this.get(namespace, id);
    if (!task) return;
    this.#tasks.delete(keyOf(namespace, id));
    this.#onStop(task);
  }

  get(namespace: string, id: string): MonitoredTask | undefined {
    return this.#tasks.get(keyOf(namespace, id));
  }

  /** A copy: it may be walked across awaits while tasks come and go. */
  tasks(): readonly MonitoredTask[] {
    return [...this.#tasks.values()];
  }
}

// neither part may hold a slash
const keyOf = (namespace: string, id: string): string => `${namespace}/${id}`;
