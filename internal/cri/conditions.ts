import type { Wait } from '../async/waits.ts';
import { type StuckProcess, sayStuck, stuckAmong } from '../host/stuck.ts';
import type { Logger } from '../log/log.ts';

/** Something that the agent waits for, and for whom. */
export interface Waiting {
  /** Of the sandbox or container; '' where it is of neither, or not known yet. */
  readonly id: string;
  /** `StopContainer of container "main"`. */
  readonly doing: string;
  readonly wait: Wait;
}

/** A process that does not go on while somebody waits for it. */
export interface Condition extends StuckProcess {
  /** Of the sandbox or container whose change waits. */
  readonly id: string;
  /** What waits: `StopContainer of container "main" for the end of container "4f1c..."`. */
  readonly blocks: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

export interface ConditionsOptions {
  readonly waiting: () => readonly Waiting[];
  readonly log: Logger;
  /** Between two looks; default 1 s. */
  readonly lookMs?: number;
  /** Who is waited for less long is not looked at; default 2 s. */
  readonly slowMs?: number;
  readonly look?: (pids: Iterable<number>) => readonly StuckProcess[];
}

/** How many looks in a row must find a process so: a disk that is busy keeps each of many for a moment. */
const looks = 3;
/** How many processes are looked at in one turn. */
const mostPids = 256;

interface Seen {
  readonly condition: Condition;
  times: number;
}

/**
 * Why what the agent waits for does not come: processes that are frozen, stopped, or in a wait that no signal ends. Looks
 * only while something has been waited for longer than usual.
 */
export class Conditions {
  readonly #options: Required<ConditionsOptions>;
  #seen: ReadonlyMap<string, Seen> = new Map();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ConditionsOptions) {
    this.#options = { lookMs: 1000, slowMs: 2000, look: stuckAmong, ...options };
  }

  start(): void {
    this.#timer = setInterval(() => this.look(), this.#options.lookMs).unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  list(): readonly Condition[] {
    return [...this.#seen.values()].filter(({ times }) => times >= looks).map(({ condition }) => condition);
  }

  /** How many processes do not go on, by why: one may hold up more than one call. */
  stuck(): ReadonlyMap<string, number> {
    const states = new Map(this.list().map(({ pid, state }) => [pid, state]));
    const byState = Map.groupBy(states.values(), state => state);
    return new Map([...byState].map(([state, all]) => [state, all.length]));
  }

  look(): void {
    const found = new Map(this.#find().map(condition => [keyOf(condition), condition]));
    const before = this.#seen;
    const now = [...found].map(([key, condition]) => [key, again(before.get(key), condition)] as const);
    this.#seen = new Map(now);
    for (const [, { times, condition }] of now) if (times === looks) this.#tell(condition);
    for (const [key, { times, condition }] of before) if (times >= looks && !found.has(key)) this.#tellEnd(condition);
  }

  #find(): Condition[] {
    const { waiting, slowMs, look } = this.#options;
    const slow = waiting().filter(({ wait }) => performance.now() - wait.beganMs >= slowMs);
    const since = Date.now();
    let left = mostPids;
    return slow.flatMap(({ id, doing, wait }) => {
      const pids = [...pidsOf(wait)].slice(0, left);
      left -= pids.length;
      return look(pids).map(stuck => ({ ...stuck, id, blocks: `${doing} for ${wait.on}`, since }));
    });
  }

  #tell(condition: Condition): void {
    this.#options.log.warn('something that is waited for does not go on', fieldsOf(condition));
  }

  #tellEnd(condition: Condition): void {
    const waitedMs = Date.now() - condition.since;
    this.#options.log.info('what was waited for has ended, or goes on', { ...fieldsOf(condition), waitedMs });
  }
}

export function* pidsOf({ pid, more }: Wait): Generator<number> {
  if (pid !== undefined && pid > 0) yield pid;
  if (more) yield* more();
}

/** `process 12 "dd" is frozen with cgroup "/a"; StopContainer of ... waits for the end of ...`. */
export const sayCondition = (condition: Condition): string =>
  `${sayStuck(condition)}, which holds up ${condition.blocks}`;

const keyOf = ({ pid, state, waitsFor, blocks }: Condition): string => JSON.stringify([pid, state, waitsFor, blocks]);

const again = (before: Seen | undefined, condition: Condition): Seen =>
  before ? { condition: before.condition, times: before.times + 1 } : { condition, times: 1 };

const fieldsOf = ({ pid, command, state, waitsFor, blocks }: Condition) => ({ pid, command, state, waitsFor, blocks });
