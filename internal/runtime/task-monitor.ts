/** A task with a cgroup. */
export interface MonitoredTask {
  readonly namespace: string;
  readonly id: string;
  readonly sandboxId: string;
  readonly pid: number;
  /** Below the mount of every controller, as `/proc/<pid>/cgroup` has it. */
  readonly cgroup: string;
}

/** Told of each task with a cgroup when it is created or restored, and before it is deleted. */
export interface TaskMonitor {
  monitor(task: MonitoredTask): void | Promise<void>;
  stop(namespace: string, id: string): void | Promise<void>;
}
