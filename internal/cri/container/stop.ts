import { deadline } from '../../async/deadline.ts';
import { within } from '../../async/within.ts';
import { isCode } from '../../errors/errors.ts';
import { type ContainerRecord, containerState } from '../../metadata/records.ts';
import type { Stages } from '../stages.ts';

/** How long a killed process may take to be gone before the stop fails. */
const killBudgetMs = 30_000;

const SIGKILL = 9;

interface Killable {
  kill(signal: number, options?: { readonly all?: boolean }): Promise<void>;
}

/** What of the parts a stop needs. */
export interface Stopping {
  readonly namespace: string;
  readonly containers: { get(id: string): ContainerRecord | undefined };
  readonly runtime: { find(namespace: string, id: string): Killable | undefined };
  /** Resolves when the end of the container is written down. */
  readonly exits: { of(id: string): Promise<void> };
  readonly stages: Pick<Stages, 'time'>;
}

/**
 * Asks with the stop signal, waits the grace period, kills; returns when the exit is written down. Stops do not queue:
 * a second one with a shorter grace period kills when its own runs out.
 */
export async function stopContainer(deps: Stopping, id: string, graceMs: number): Promise<void> {
  const record = deps.containers.get(id);
  const task = deps.runtime.find(deps.namespace, id);
  if (!record || containerState(record) !== 'running') return;
  const exited = deps.exits.of(id);
  // without a task it has ended, and that is being written down
  if (task && graceMs > 0) {
    await deps.stages.time('StopContainer', 'signal', () => signal(task, record.stopSignal));
    if (await within(exited, graceMs)) return;
  }
  if (task) await deps.stages.time('StopContainer', 'kill', () => signal(task, SIGKILL, { all: true }));
  await deadline(exited, killBudgetMs, `the end of container "${id}" after SIGKILL`);
}

/** Without a grace period. */
export const killContainer = (deps: Stopping, id: string): Promise<void> => stopContainer(deps, id, 0);

async function signal(task: Killable, number: number, options: { readonly all?: boolean } = {}): Promise<void> {
  try {
    await task.kill(number, options);
  } catch (error) {
    // it has ended by itself, or with its shim; its exit is on the way
    if (!isCode(error, 'NotFound') && !isCode(error, 'Unavailable')) throw error;
  }
}
