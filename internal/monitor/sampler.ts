import { inTurns } from '../async/in-turns.ts';
import { SingleFlight } from '../async/single-flight.ts';
import type { Logger } from '../log/log.ts';
import {
  type CgroupSample,
  type CgroupSampler,
  type CollectorReport,
  type PartName,
  partNames,
} from './cgroup-sampler.ts';
import type { NetworkSample } from './collect/network.ts';
import { NetworkSampler } from './network-sampler.ts';
import type { MonitoredTask } from './task-monitor.ts';

export interface TaskSample extends CgroupSample {
  readonly task: MonitoredTask;
}

/** A ready pod as the monitor needs it. */
export interface MonitoredPod {
  /** Of its sandbox. */
  readonly id: string;
  /** The path below the mount of every controller; undefined for a pod that has no cgroup to itself. */
  readonly cgroup?: string;
  /** Where its network namespace is pinned; undefined for a pod on the host's network. */
  readonly netns?: string;
}

export interface PodSample {
  readonly pod: MonitoredPod;
  /** Of its cgroup; undefined where it has none of its own. */
  readonly cgroup: CgroupSample | undefined;
  readonly network: NetworkSample | undefined;
}

export interface Snapshot {
  readonly tasks: readonly TaskSample[];
  readonly pods: readonly PodSample[];
  readonly reports: readonly CollectorReport[];
}

/**
 * How much is read: everything; what the CRI's statistics tell of a container, a quarter of the files; or that and its
 * processes, of which the CRI has one number a pod.
 */
export type Depth = 'all' | 'usage' | 'counted';

const partsOf: Readonly<Record<Depth, readonly PartName[]>> = {
  all: partNames,
  usage: ['cpu', 'memory', 'pressure'],
  counted: ['cpu', 'memory', 'pids', 'pressure'],
};

export interface TaskSource {
  tasks(): readonly MonitoredTask[];
}

export interface PodSource {
  pods(): readonly MonitoredPod[];
}

export interface SamplerOptions {
  readonly cgroups: CgroupSampler;
  readonly tasks: TaskSource;
  /** None unless told. */
  readonly pods?: PodSource;
  readonly log: Logger;
  /** How long until everything is read though nobody asks; 0 for never. */
  readonly periodMs?: number;
  readonly network?: NetworkSampler;
}

// 16 are read in 3 to 4 ms; then the event loop gets its turn
const readingsPerTurn = 16;

/** One reading of every task and pod for all who ask: those who ask while it is under way share it. */
export class Sampler {
  readonly #cgroups: CgroupSampler;
  readonly #network: NetworkSampler;
  readonly #tasks: TaskSource;
  readonly #pods: PodSource;
  readonly #log: Logger;
  readonly #periodMs: number;
  readonly #running = new SingleFlight<Snapshot>();
  readonly #runningTasks = new SingleFlight<readonly TaskSample[]>();
  #timer: NodeJS.Timeout | undefined;

  constructor({ cgroups, network, tasks, pods = { pods: () => [] }, log, periodMs = 0 }: SamplerOptions) {
    this.#cgroups = cgroups;
    this.#network = network ?? new NetworkSampler({ log });
    this.#tasks = tasks;
    this.#pods = pods;
    this.#log = log;
    this.#periodMs = periodMs;
  }

  get collectors(): CgroupSampler['collectors'] {
    return this.#cgroups.collectors;
  }

  start(): void {
    if (this.#periodMs === 0) return;
    const turn = () => this.sample().catch((error: unknown) => this.#log.warn('usage not sampled', { error }));
    this.#timer = setInterval(() => void turn(), this.#periodMs).unref();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#cgroups.retain(new Set());
  }

  /** Tasks and pods at once. */
  sample(depth: Depth = 'all'): Promise<Snapshot> {
    return this.#running.run(depth, () => this.#sampleAll(depth));
  }

  /** Tasks alone. */
  sampleTasks(depth: Depth = 'all'): Promise<readonly TaskSample[]> {
    return this.#runningTasks.run(depth, () =>
      inTurns(this.#tasks.tasks(), readingsPerTurn, task => this.sampleTask(task, depth)),
    );
  }

  sampleTask(task: MonitoredTask, depth: Depth = 'all'): TaskSample {
    return { ...this.#cgroups.sample(task.cgroup, partsOf[depth]), task };
  }

  /** The processes of a pod are counted by its tasks. */
  samplePod(pod: MonitoredPod, depth: Depth = 'all'): PodSample {
    const parts = partsOf[depth === 'counted' ? 'usage' : depth];
    const cgroup = pod.cgroup === undefined ? undefined : this.#cgroups.sample(pod.cgroup, parts);
    return { pod, cgroup, network: this.#network.sample(pod) };
  }

  async #sampleAll(depth: Depth): Promise<Snapshot> {
    if (depth === 'all') this.#timer?.refresh();
    const tasks = await this.sampleTasks(depth);
    const pods = await inTurns(this.#pods.pods(), readingsPerTurn, pod => this.samplePod(pod, depth));
    this.#drop();
    return { tasks, pods, reports: [...this.#cgroups.reports(), this.#network.report()] };
  }

  /** What has gone meanwhile, and nothing that came. */
  #drop(): void {
    const pods = this.#pods.pods();
    const cgroups = [...this.#tasks.tasks(), ...pods].flatMap(({ cgroup }) => cgroup ?? []);
    this.#cgroups.retain(new Set(cgroups));
    this.#network.retain(new Set(pods.map(({ id }) => id)));
  }
}
