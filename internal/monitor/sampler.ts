import { setImmediate } from 'node:timers/promises';
import type { Logger } from '../log/log.ts';
import type { Collector } from './collect/collector.ts';
import { type CpuSample, cpuCollector } from './collect/cpu.ts';
import { type MemorySample, memoryCollector } from './collect/memory.ts';
import { type PidsSample, pidsCollector } from './collect/pids.ts';
import type { MonitoredTask } from './task-monitor.ts';

/** What was read of one task; a part is missing where its cgroup was gone or could not be read. */
export interface TaskSample {
  readonly task: MonitoredTask;
  /** Milliseconds since the epoch, of this task's own reading. */
  readonly at: number;
  readonly cpu: CpuSample | undefined;
  readonly memory: MemorySample | undefined;
  readonly pids: PidsSample | undefined;
}

/** How one collector fared over all tasks. */
export interface CollectorReport {
  readonly name: string;
  failures: number;
  durationMs: number;
}

export interface Snapshot {
  readonly tasks: readonly TaskSample[];
  readonly reports: readonly CollectorReport[];
}

export interface TaskSource {
  tasks(): readonly MonitoredTask[];
}

export interface SamplerOptions {
  readonly tasks: TaskSource;
  readonly log: Logger;
  /** The cgroup mount point; `/sys/fs/cgroup` unless told. */
  readonly root?: string;
}

// 16 tasks are read in 3 to 4 ms; then the event loop gets its turn
const tasksPerTurn = 16;

/** Reads every monitored task's cgroups. Callers that ask while a reading is under way share it. */
export class Sampler {
  readonly cpu: Collector<CpuSample>;
  readonly memory: Collector<MemorySample>;
  readonly pids: Collector<PidsSample>;
  readonly #tasks: TaskSource;
  readonly #log: Logger;
  #running: Promise<Snapshot> | undefined;

  constructor({ tasks, log, root = '/sys/fs/cgroup' }: SamplerOptions) {
    this.cpu = cpuCollector(root);
    this.memory = memoryCollector(root);
    this.pids = pidsCollector(root);
    this.#tasks = tasks;
    this.#log = log;
  }

  sample(): Promise<Snapshot> {
    this.#running ??= this.#sampleAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #sampleAll(): Promise<Snapshot> {
    const [cpu, memory, pids] = [report(this.cpu), report(this.memory), report(this.pids)];
    const tasks: TaskSample[] = [];
    for (const task of this.#tasks.tasks()) {
      tasks.push({
        task,
        at: Date.now(),
        cpu: this.#read(this.cpu, task, cpu),
        memory: this.#read(this.memory, task, memory),
        pids: this.#read(this.pids, task, pids),
      });
      if (tasks.length % tasksPerTurn === 0) await setImmediate();
    }
    return { tasks, reports: [cpu, memory, pids] };
  }

  #read<Sample>(collector: Collector<Sample>, task: MonitoredTask, report: CollectorReport): Sample | undefined {
    const started = performance.now();
    try {
      return collector.read(task.cgroup);
    } catch (error) {
      report.failures += 1;
      this.#log.warn('cgroup not read', { collector: collector.name, id: task.id, cgroup: task.cgroup, error });
      return undefined;
    } finally {
      report.durationMs += performance.now() - started;
    }
  }
}

const report = (collector: Collector<unknown>): CollectorReport => ({
  name: collector.name,
  failures: 0,
  durationMs: 0,
});
