import { join } from 'node:path';
import { inTurns } from '../async/in-turns.ts';
import { SingleFlight } from '../async/single-flight.ts';
import type { Logger } from '../log/log.ts';
import { locateController } from './cgroup-layout.ts';
import type { CollectorReport } from './cgroup-sampler.ts';
import {
  type ContainerLabels,
  containerLabels,
  type PodDescriber,
  podLabels,
  type TaskDescriber,
  type TaskDescription,
} from './container-labels.ts';
import { type FileSystem, fileSystemOf } from './file-system.ts';
import type { PodSample, Sampler, TaskSample } from './sampler.ts';
import type { MonitoredTask } from './task-monitor.ts';
import type { ProcessFacts, ProcessPlaces } from './walk/process-facts.ts';
import { type Dated, Throttled } from './walk/throttled.ts';
import type { TreeUsage } from './walk/tree-usage.ts';
import type { WalkThread } from './walk/walk-thread.ts';

/** Everything that is known of a container. */
export interface TaskMeasure extends TaskSample {
  readonly labels: ContainerLabels;
  readonly description: TaskDescription;
  readonly layer?: TreeUsage;
  readonly processes?: ProcessFacts;
  readonly logBytes?: number;
  readonly fileSystem?: FileSystem;
}

/** Everything that is known of a pod but for its containers. */
export interface PodMeasure extends PodSample {
  readonly labels: ContainerLabels;
}

export interface Measures {
  readonly tasks: readonly TaskMeasure[];
  readonly pods: readonly PodMeasure[];
  readonly reports: readonly CollectorReport[];
}

export interface MeasurementsOptions {
  readonly sampler: Sampler;
  readonly describer: TaskDescriber & PodDescriber;
  readonly walks: Pick<WalkThread, 'tree' | 'log' | 'processes'>;
  /** Where writable layers are, one folder a container in it. */
  readonly layers: { readonly folder: string; of(containerId: string): string };
  readonly log: Logger;
  /** The cgroup mount point; `/sys/fs/cgroup` unless told. */
  readonly root?: string;
  /** How old the size of a writable layer may become. Default 30 s. */
  readonly diskPeriodMs?: number;
  /** What is known of the file system of writable layers. */
  readonly fileSystem?: (folder: string) => Promise<FileSystem>;
}

const processPeriodMs = 30_000;
/** An answer about hundreds of containers is out by then. */
const answerMs = 50;
// of a few processes each: a millisecond
const looksPerTurn = 16;

/** What the cheap readings say of tasks and pods together with what takes a walk to know; see Throttled. */
export class Measurements {
  readonly #options: MeasurementsOptions;
  readonly #layers: Throttled<string, TreeUsage>;
  readonly #logs: Throttled<string, number>;
  readonly #processes: Throttled<ProcessPlaces, ProcessFacts>;
  readonly #fileSystem: Throttled<string, FileSystem>;
  readonly #pidsFolder: string;
  // the same label object for a task's whole life, and not a moment longer
  readonly #labels = new WeakMap<MonitoredTask, ContainerLabels>();
  readonly #running = new SingleFlight<Measures>();

  constructor(options: MeasurementsOptions) {
    const { walks, log, root = '/sys/fs/cgroup', fileSystem = fileSystemOf } = options;
    this.#options = options;
    const diskPeriod = options.diskPeriodMs ?? 30_000;
    const onThread = { periodMs: diskPeriod, laterMs: answerMs, log };
    this.#layers = new Throttled({ ...onThread, measure: folder => walks.tree(folder) });
    this.#logs = new Throttled({ ...onThread, measure: path => walks.log(path) });
    this.#processes = new Throttled({ measure: places => walks.processes(places), periodMs: processPeriodMs, log });
    const measure = async (folder: string) => ({ value: await fileSystem(folder), ms: 0 });
    this.#fileSystem = new Throttled({ measure, periodMs: diskPeriod, log });
    const home = locateController(root, 'pids');
    this.#pidsFolder = home.version === 1 ? join(home.root, 'pids') : home.root;
  }

  /** All of everything; who asks while it is being found out shares it. */
  all(): Promise<Measures> {
    return this.#running.run('', () => this.#measureAll());
  }

  /** What a container has written over its image; it may be half a minute old and says so. */
  layer(containerId: string): Promise<Dated<TreeUsage> | undefined> {
    return this.#layers.of(containerId, this.#options.layers.of(containerId));
  }

  get layersFolder(): string {
    return this.#options.layers.folder;
  }

  /** What all containers together, which are to be told, have written, as far as it is known. */
  async sumOfLayers(containerIds: readonly string[]): Promise<TreeUsage> {
    this.#layers.retain(new Set(containerIds));
    const layers = await Promise.all(containerIds.map(id => this.layer(id)));
    const usages = layers.flatMap(layer => layer?.value ?? []);
    return {
      bytes: usages.reduce((sum, { bytes }) => sum + bytes, 0n),
      inodes: usages.reduce((sum, { inodes }) => sum + inodes, 0n),
    };
  }

  forget(id: string): void {
    this.#layers.forget(id);
    this.#logs.forget(id);
    this.#processes.forget(id);
  }

  async #measureAll(): Promise<Measures> {
    const { sampler, layers, describer } = this.#options;
    const { tasks, pods, reports } = await sampler.sample();
    const fileSystem = await this.#fileSystem.of('the file system of writable layers', layers.folder);
    const processes = await inTurns(tasks, looksPerTurn, ({ task }) => this.#processesOf(task));
    const measured = await Promise.all(
      tasks.map((task, index) => this.#measureTask(task, fileSystem?.value, processes[index])),
    );
    const described = pods.flatMap(sample => {
      const description = describer.describePod(sample.pod.id);
      return description ? [{ ...sample, labels: podLabels(sample.pod, description) }] : [];
    });
    const walked = [this.#layers.report('layer'), this.#logs.report('log'), this.#processes.report('process')];
    const all = [...reports, ...walked, this.#fileSystem.report('filesystem')];
    return { tasks: measured.filter(task => task !== undefined), pods: described, reports: all };
  }

  #processesOf({ id, cgroup, pid }: MonitoredTask): Promise<Dated<ProcessFacts> | undefined> {
    return this.#processes.of(id, { procs: join(this.#pidsFolder, cgroup, 'cgroup.procs'), pid });
  }

  async #measureTask(
    sample: TaskSample,
    fileSystem: FileSystem | undefined,
    lookedAt: Promise<Dated<ProcessFacts> | undefined> | undefined,
  ): Promise<TaskMeasure | undefined> {
    const { task } = sample;
    const description = this.#options.describer.describe(task.namespace, task.id);
    if (!description) return undefined;
    const { sandbox, logPath } = description;
    const [layer, logs, processes] = await Promise.all([
      sandbox ? undefined : this.layer(task.id),
      logPath === undefined ? undefined : this.#logs.of(task.id, logPath),
      lookedAt,
    ]);
    return {
      ...{ ...sample, description, labels: this.#labelsOf(task, description) },
      ...(layer && { layer: layer.value }),
      ...(logs && { logBytes: logs.value }),
      ...(processes && { processes: processes.value }),
      ...(fileSystem && { fileSystem }),
    };
  }

  #labelsOf(task: MonitoredTask, description: TaskDescription): ContainerLabels {
    const known = this.#labels.get(task);
    if (known) return known;
    const labels = containerLabels(task, description);
    this.#labels.set(task, labels);
    return labels;
  }
}
