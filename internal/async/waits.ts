import { AsyncLocalStorage } from 'node:async_hooks';

/** Something outside of the agent that does not answer at once: a process, a shim, a file system. */
export interface Wait {
  /** `CNI plugin "bridge" of network "pods"`. */
  readonly on: string;
  /** Of the process that is to answer; undefined where there is none, or none yet. */
  readonly pid: number | undefined;
  /** Of other processes that it depends on. */
  readonly more?: (() => readonly number[]) | undefined;
  /** By the monotonic clock, in milliseconds. */
  readonly beganMs: number;
}

const scope = new AsyncLocalStorage<Set<Wait>>();

/** Runs `work`; whatever it waits for, however deep below, is in `waits` meanwhile. */
export const collectWaits = <T>(waits: Set<Wait>, work: () => T): T => scope.run(waits, work);

/** Waits for `work`, and lets whoever collects waits know for what. */
export async function waitingFor<T>(
  on: string,
  pid: number | undefined,
  work: Promise<T>,
  more?: () => readonly number[],
): Promise<T> {
  const waits = scope.getStore();
  if (!waits) return work;
  const wait = { on, pid, more, beganMs: performance.now() };
  waits.add(wait);
  try {
    return await work;
  } finally {
    waits.delete(wait);
  }
}
