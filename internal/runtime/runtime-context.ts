import type { Logger } from '../log/log.ts';
import type { BundleLocation } from './bundle.ts';
import type { EventExchange } from './event-exchange.ts';
import type { Pods } from './pods.ts';
import type { TaskList } from './task-list.ts';
import type { TaskMonitor } from './task-monitor.ts';

export interface ProcessCgroups {
  /** Undefined when the process is gone. */
  pathOfProcess(pid: number): string | undefined;
  /** Every process in the cgroup or below it. */
  processes(path: string): number[];
  /** Kills all that runs in the cgroup and waits until it is empty; gone is success. */
  killAll(path: string): Promise<void>;
  /** Lets the next process that is put into a cgroup wait less. */
  moveAhead(): Promise<void>;
}

/** Times a step, and lets tests make it fail. */
export type RuntimeStage = <T>(
  operation: 'DeleteTask' | 'Recovery',
  stage: 'task' | 'bundle' | 'shim',
  work: () => Promise<T>,
) => Promise<T>;

/** What the verbs of the runtime work with. */
export interface RuntimeContext {
  readonly root: string;
  readonly state: string;
  readonly pods: Pods;
  readonly tasks: TaskList;
  readonly monitor: TaskMonitor;
  readonly cgroups: ProcessCgroups;
  readonly events: EventExchange;
  readonly stage: RuntimeStage;
  readonly log: Logger;
}

export const locate = ({ root, state }: RuntimeContext, namespace: string, id: string): BundleLocation => ({
  ...{ root, state, namespace, id },
});
