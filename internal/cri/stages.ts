import { abortable } from '../async/deadline.ts';
import { collectWaits, type Wait, waitingFor } from '../async/waits.ts';
import { BerthError } from '../errors/errors.ts';
import type { Waiting } from './conditions.ts';
import type { Faults } from './faults.ts';
import type { FaultPoint, Operation, StageOf } from './operations.ts';

/** The steps that pods, containers and images come, change and go by, and what an error says of each. */
export const stages = {
  turn: 'wait for the turn of',
  row: 'write the row of',
  bundle: 'make the bundle of',
  namespaces: 'pin the namespaces of',
  network: 'attach the network of',
  shim: 'start the shim of',
  files: 'write the files of',
  cgroup: 'make the cgroup of',
  hosts: 'write the hosts file of',
  infra: 'start the infra process of',
  snapshot: 'prepare the snapshot of',
  mount: 'mount the root file system of',
  images: 'mount the image volumes of',
  spec: 'make the spec of',
  log: 'open the log of',
  create: 'create the process of',
  monitor: 'monitor',
  start: 'start',
  limits: 'set the limits of',
  signal: 'send the stop signal to',
  kill: 'kill',
  containers: 'end the containers of',
  task: 'forget the process of',
  container: 'find out about',
  sandbox: 'find out about',
  resolve: 'find in its registry',
  manifest: 'store the manifest of',
  download: 'download',
  unpack: 'unpack',
  content: 'remove the content of',
  commit: 'write down the end of making',
} as const;

export type Stage = keyof typeof stages;

/** When a stage began and ended, in milliseconds from the begin of its operation. */
export interface Span {
  readonly stage: Stage;
  readonly beginMs: number;
  readonly endMs: number;
  /** What it failed with. */
  readonly error?: string;
}

export interface OperationTrace {
  readonly operation: string;
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
  readonly totalMs: number;
  readonly spans: readonly Span[];
  /** What it failed with. */
  readonly error?: string;
}

/** A stage that is under way. */
export interface RunningStage {
  readonly operation: string;
  /** Of the sandbox or container that comes to be. */
  readonly id: string;
  /** What errors call it: `pod "default/web"`. */
  readonly subject: string;
  readonly stage: Stage;
  readonly forMs: number;
  /** What it waits for outside of the agent. */
  readonly waits: readonly Wait[];
}

export interface StageObserver {
  observe(operation: string, stage: string, seconds: number): void;
}

export interface StagesOptions {
  readonly observer: StageObserver;
  readonly faults: Faults;
  /** Told of each operation on an object that has ended, failed ones too. Must not throw. */
  readonly onEnd?: (id: string, trace: OperationTrace, failure: unknown) => void;
}

/** Traces of the last objects are kept, the oldest go first. */
const keptTraces = 512;

/** Times every stage, names it in its error, and lets tests make it fail: one place for all three. */
export class Stages {
  readonly #options: StagesOptions;
  readonly #traces = new Map<string, readonly OperationTrace[]>();
  readonly #underWay = new Map<Trace, string>();

  constructor(options: StagesOptions) {
    this.#options = options;
  }

  /**
   * Runs an operation on the object `id`; `subject` is what its errors call it: `pod "default/web"`. When the signal
   * fires no stage is waited for any more.
   */
  async trace<T>(
    operation: Operation,
    id: string,
    subject: string,
    body: (trace: Trace) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const trace = new Trace(operation, subject, this.#options, signal);
    const beganAt = Date.now();
    const end = (failure?: unknown) => {
      const { spans } = trace;
      const error = failure === undefined ? {} : { error: BerthError.from(failure).explain() };
      const ended = { operation, beganAt, totalMs: trace.elapsedMs(), spans, ...error };
      this.#underWay.delete(trace);
      this.#keep(id, ended);
      this.#options.onEnd?.(id, ended, failure);
    };
    this.#underWay.set(trace, id);
    try {
      const result = await body(trace);
      end();
      return result;
    } catch (error) {
      end(error);
      throw error;
    }
  }

  /** The stages of operations on objects that are under way, of an operation the longest first. */
  running(): readonly RunningStage[] {
    return [...this.#underWay].flatMap(([trace, id]) => trace.running().map(stage => ({ id, ...stage })));
  }

  /** What the stages under way wait for. */
  waiting(): readonly Waiting[] {
    return this.running().flatMap(({ id, operation, subject, waits }) =>
      waits.map(wait => ({ id, doing: `${operation} of ${subject}`, wait })),
    );
  }

  /** What is known of how the object came to be. */
  of(id: string): readonly OperationTrace[] {
    return this.#traces.get(id) ?? [];
  }

  forget(id: string): void {
    this.#traces.delete(id);
  }

  /** A stage alone, of what is done too often to keep a trace of it and names itself in its errors. */
  async time<O extends Operation, T>(operation: O, stage: StageOf<O>, work: () => T | Promise<T>): Promise<T> {
    const { faults, observer } = this.#options;
    const point = `${operation}.${stage}`;
    const began = performance.now();
    const whole = async () => {
      await faults.at(point, 'before');
      const result = await work();
      await faults.at(point, 'after');
      return result;
    };
    try {
      // whoever lists what it waits for reads there how far it is
      return await waitingFor(`the stage ${point}`, undefined, whole());
    } finally {
      observer.observe(operation, stage, (performance.now() - began) / 1000);
    }
  }

  /** A fault point alone, for what another part does in the middle of a stage. */
  fault(point: FaultPoint): Promise<void> {
    return this.#options.faults.at(point, 'before');
  }

  #keep(id: string, trace: OperationTrace): void {
    const before = this.of(id);
    this.#traces.delete(id);
    this.#traces.set(id, [...before, trace]);
    const [oldest] = this.#traces.keys();
    if (this.#traces.size > keptTraces && oldest !== undefined) this.#traces.delete(oldest);
  }
}

/** One operation under way. */
export class Trace {
  readonly spans: Span[] = [];
  readonly #operation: Operation;
  readonly #subject: string;
  readonly #options: StagesOptions;
  readonly #began = performance.now();
  readonly #underWay = new Set<{ readonly stage: Stage; readonly beginMs: number; readonly waits: Set<Wait> }>();
  readonly #signal: AbortSignal | undefined;

  constructor(operation: Operation, subject: string, options: StagesOptions, signal?: AbortSignal) {
    this.#operation = operation;
    this.#subject = subject;
    this.#options = options;
    this.#signal = signal;
  }

  elapsedMs(): number {
    return round(performance.now() - this.#began);
  }

  running(): readonly Omit<RunningStage, 'id'>[] {
    const [operation, subject, now] = [this.#operation, this.#subject, this.elapsedMs()];
    return [...this.#underWay].map(({ stage, beginMs, waits }) => ({
      ...{ operation, subject, stage },
      forMs: round(now - beginMs),
      waits: [...waits],
    }));
  }

  /** Stages may run side by side. */
  async run<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    const { faults, observer } = this.#options;
    const point = `${this.#operation}.${stage}`;
    const beginMs = this.elapsedMs();
    const underWay = { stage, beginMs, waits: new Set<Wait>() };
    const end = (failure?: { readonly error: string }) => {
      const endMs = this.elapsedMs();
      this.#underWay.delete(underWay);
      this.spans.push({ stage, beginMs, endMs, ...failure });
      observer.observe(this.#operation, stage, (endMs - beginMs) / 1000);
    };
    this.#underWay.add(underWay);
    const whole = async () => {
      await faults.at(point, 'before');
      const result = await work();
      await faults.at(point, 'after');
      return result;
    };
    try {
      this.#signal?.throwIfAborted();
      const result = await abortable(collectWaits(underWay.waits, whole), this.#signal);
      end();
      return result;
    } catch (error) {
      end({ error: BerthError.from(error).explain() });
      throw BerthError.wrap(error, `could not ${stages[stage]} ${this.#subject}`);
    }
  }
}

const round = (ms: number): number => Math.round(ms * 100) / 100;
