import type { History, HistoryEntry, HistoryRow, HistorySubject } from '../../metadata/history.ts';
import type { ContainerRecord, SandboxRecord } from '../../metadata/records.ts';
import type { WatchedTable } from '../../metadata/store.ts';
import type { OperationTrace } from '../stages.ts';
import { containerNote, sandboxNote } from './row-notes.ts';

/** Something that happened: now, or so many milliseconds ago as it took, when it says no time. */
export type Note = Omit<HistoryEntry, 'at' | 'times' | 'lastAt'> & { readonly at?: number };

export interface PodHistoryOptions {
  readonly kept: History;
  readonly sandboxes: WatchedTable<SandboxRecord>;
  readonly containers: WatchedTable<ContainerRecord>;
}

const agent: HistorySubject = { id: '', pod: '', name: '' };

/** So many are still known by name when their rows are gone. */
const keptNames = 512;

/**
 * What happened to pods and containers, by their ids. How they end and go is told by their rows; stages, calls, debts
 * and repairs are told by who does them. Nobody waits for any of it.
 */
export class PodHistory {
  readonly #options: PodHistoryOptions;
  readonly #since = Date.now();
  readonly #gone = new Map<string, HistorySubject>();
  readonly #told = new WeakSet<object>();
  readonly #unwatch: readonly (() => void)[];

  constructor(options: PodHistoryOptions) {
    this.#options = options;
    const { sandboxes, containers } = options;
    this.#unwatch = [
      sandboxes.watch(change => {
        const row = change.after ?? change.before;
        if (row) this.#changed(sandboxSubject(row), change.after, sandboxNote(change, this.#since));
      }),
      containers.watch(change => {
        const row = change.after ?? change.before;
        if (row) this.#changed(this.#containerSubject(row), change.after, containerNote(change, this.#since));
      }),
    ];
  }

  /** `id` is of a sandbox or container, with a row or without. */
  note(id: string, note: Note): void {
    this.#note(this.#subject(id), note);
  }

  /** Of a pod, or of a container of the pod `pod`, that was asked for and got no id: its name stands for that. */
  noteNamed(name: string, note: Note, pod = name): void {
    this.#note({ id: name, pod, name }, note);
  }

  /** How an operation of stages went. */
  operation(id: string, { operation, beganAt, totalMs, spans, error }: OperationTrace, failure?: unknown): void {
    if (failure instanceof Error) this.#told.add(failure);
    const steps = spans.map(({ stage, ...span }) => ({ name: stage, ...span }));
    const end = error === undefined ? {} : { error };
    this.note(id, { what: operation, at: beganAt, ms: totalMs, steps, ...end });
  }

  /** What is to go could not be taken down, or can be now after so many tries. */
  debt(id: string, tries: number, error: string | undefined): void {
    // what a difference owes that belongs to no pod is told as its repair
    if (this.#subject(id).name === '') return;
    this.note(id, { what: 'takedown', ...(error === undefined ? { detail: `done at try ${tries}` } : { error }) });
  }

  /** Whether an operation has ended with this very error. */
  knows(error: unknown): boolean {
    return error instanceof Error && this.#told.has(error);
  }

  /** This agent begins; says so of all pods that live through it. */
  async begin(version: string, pid: number): Promise<void> {
    const last = (await this.#options.kept.of('')).findLast(isOfAgent)?.entry.what;
    const crash = last === agentStarted ? '; the one before it ended without a word' : '';
    this.#note(agent, { what: agentStarted, detail: `berth ${version}, pid ${pid}${crash}` });
  }

  /** This agent ends in order. */
  async end(): Promise<void> {
    for (const unwatch of this.#unwatch) unwatch();
    this.#note(agent, { what: agentStopped });
    await this.#options.kept.close();
  }

  /** What happened to a pod and its containers, and to the agent (''). */
  of(pod: string): Promise<HistoryRow[]> {
    return this.#options.kept.of(pod);
  }

  /** All pods and containers that something is remembered of, the latest first. */
  subjects(): Promise<HistorySubject[]> {
    return this.#options.kept.subjects();
  }

  #note(subject: HistorySubject, note: Note): void {
    this.#options.kept.note(subject, { at: Date.now() - Math.round(note.ms ?? 0), ...note });
  }

  #changed(subject: HistorySubject, after: object | undefined, note: Note | undefined): void {
    if (!after) this.#remember(subject);
    if (note) this.#note(subject, note);
  }

  #remember(subject: HistorySubject): void {
    this.#gone.set(subject.id, subject);
    const [oldest] = this.#gone.keys();
    if (this.#gone.size > keptNames && oldest !== undefined) this.#gone.delete(oldest);
  }

  #subject(id: string): HistorySubject {
    const { sandboxes, containers } = this.#options;
    const sandbox = sandboxes.get(id);
    if (sandbox) return sandboxSubject(sandbox);
    const container = containers.get(id);
    if (container) return this.#containerSubject(container);
    return this.#gone.get(id) ?? { id, pod: id, name: '' };
  }

  #containerSubject({ id, sandboxId, name }: ContainerRecord): HistorySubject {
    const sandbox = this.#options.sandboxes.get(sandboxId);
    const pod = sandbox ? podName(sandbox) : this.#gone.get(sandboxId)?.name;
    return { id, pod: sandboxId, name: pod ? `${pod}/${name}` : '' };
  }
}

const agentStarted = 'agent started';
const agentStopped = 'agent stopped';

/** Whether it is about the agent itself, and not about things on the node that are of no pod. */
export const isOfAgent = ({ entry: { what } }: HistoryRow): boolean => what === agentStarted || what === agentStopped;

/** The pod's shim was found dead, and with it all that ran. */
export const shimDied = 'shim died';

export const podName = ({ namespace, name }: Pick<SandboxRecord, 'namespace' | 'name'>): string =>
  `${namespace}/${name}`;

const sandboxSubject = (row: SandboxRecord): HistorySubject => ({ id: row.id, pod: row.id, name: podName(row) });
