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

/** What CPU rates are made of. */
const ofRates: readonly PartName[] = ['cpu'];
const usage: readonly PartName[] = [...ofRates, 'memory', 'pressure'];
const partsOfTask: Readonly<Record<Depth, readonly PartName[]>> = {
  all: partNames,
  usage,
  counted: [...usage, 'pids'],
};
/** The metrics have no family of a pod's cgroup, and the CRI counts the processes of a pod by its tasks. */
const partsOfPod: Readonly<Record<Depth, readonly PartName[]>> = { all: ofRates, usage, counted: usage };

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
  /** How long until CPU times are read though nobody asks, so that rates are known to who asks first; 0 for never. */
  readonly periodMs?: number;
  readonly network?: NetworkSampler;
}

/** 16 are read in 3 to 4 ms; then the event loop gets its turn. */
export const readingsPerTurn = 16;

/** One reading of every task and pod for all who ask: those who ask while it is under way share it. */
export class Sampler {
  readonly #cgroups: CgroupSampler;
  readonly #network: NetworkSampler;
  readonly #tasks: TaskSource;
  readonly #pods: PodSource;
  readonly #log: Logger;
  readonly #periodMs: number;
  readonly #running = new SingleFlight<Snapshot>();
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
    const turn = () => this.#observe().catch((error: unknown) => this.#log.warn('usage not sampled', { error }));
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

  sampleTask(task: MonitoredTask, depth: Depth = 'all'): TaskSample {
    return { ...this.#cgroups.sample(task.cgroup, partsOfTask[depth]), task };
  }

  samplePod(pod: MonitoredPod, depth: Depth = 'all'): PodSample {
    const cgroup = pod.cgroup === undefined ? undefined : this.#cgroups.sample(pod.cgroup, partsOfPod[depth]);
    return { pod, cgroup, network: this.#network.sample(pod) };
  }

  async #sampleAll(depth: Depth): Promise<Snapshot> {
    if (depth === 'all') this.#timer?.refresh();
    const tasks = await inTurns(this.#tasks.tasks(), readingsPerTurn, task => this.sampleTask(task, depth));
    const pods = await inTurns(this.#pods.pods(), readingsPerTurn, pod => this.samplePod(pod, depth));
    this.#drop();
    return { tasks, pods, reports: [...this.#cgroups.reports(), this.#network.report()] };
  }

  async #observe(): Promise<void> {
    await inTurns([...this.#cgroupsNow()], readingsPerTurn, cgroup => this.#cgroups.sample(cgroup, ofRates));
    this.#drop();
  }

  /** What has gone meanwhile, and nothing that came. */
  #drop(): void {
    this.#cgroups.retain(this.#cgroupsNow());
    this.#network.retain(new Set(this.#pods.pods().map(({ id }) => id)));
  }

  #cgroupsNow(): ReadonlySet<string> {
    return new Set([...this.#tasks.tasks(), ...this.#pods.pods()].flatMap(({ cgroup }) => cgroup ?? []));
  }
}
