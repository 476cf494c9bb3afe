import type { MonitoredTask } from './task-monitor.ts';

/** What the kubelet knows a task as. */
export interface TaskDescription {
  readonly container: string;
  readonly pod: string;
  readonly namespace: string;
  /** As the user wrote it. */
  readonly image: string;
  /** The runtime's own id of the container. */
  readonly name: string;
  readonly sandbox?: boolean;
  /** Nanoseconds since the epoch. */
  readonly createdAt?: bigint;
  readonly startedAt?: bigint;
  /** Absolute; missing for a sandbox. */
  readonly logPath?: string;
  /** What was asked for it; missing for a sandbox. */
  readonly cpu?: CpuRequest;
}

/** In the kernel's terms of cgroup v1; 0 where nothing was asked for. */
export interface CpuRequest {
  readonly shares: bigint;
  /** Microseconds. */
  readonly period: bigint;
  /** Microseconds; not above 0 for no limit. */
  readonly quota: bigint;
}

export interface TaskDescriber {
  describe(namespace: string, id: string): TaskDescription | undefined;
}

export interface PodDescriber {
  describePod(id: string): Pick<TaskDescription, 'pod' | 'namespace'> | undefined;
}

export const labelNames = ['id', 'name', 'image', 'pod', 'namespace', 'container'] as const;

export type ContainerLabels = Readonly<Record<(typeof labelNames)[number], string>>;

/** The labels that cAdvisor gives each row of a container; a sandbox is the container "POD" without an image. */
export function containerLabels(task: MonitoredTask, description: TaskDescription): ContainerLabels {
  return {
    id: task.cgroup,
    name: description.name,
    image: description.sandbox ? '' : description.image,
    pod: description.pod,
    namespace: description.namespace,
    container: description.sandbox ? 'POD' : description.container,
  };
}

/** The rows of a pod as a whole are those of its sandbox, whether or not it has a process. */
export function podLabels(
  { id, cgroup }: { readonly id: string; readonly cgroup?: string },
  { pod, namespace }: Pick<TaskDescription, 'pod' | 'namespace'>,
): ContainerLabels {
  return { id: cgroup ?? `/${id}`, name: id, image: '', pod, namespace, container: 'POD' };
}
