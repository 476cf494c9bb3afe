import { waitingFor } from '../../async/waits.ts';
import { within } from '../../async/within.ts';
import { BerthError, isCode } from '../../errors/errors.ts';
import { sayStuck, stuckAmong } from '../../host/stuck.ts';
import { type ContainerRecord, containerState } from '../../metadata/records.ts';
import type { Stages } from '../stages.ts';

/** How long a killed process may take to be gone before the stop fails. */
const killBudgetMs = 30_000;

const SIGKILL = 9;

interface Killable {
  readonly pid: number;
  readonly cgroup: string | undefined;
  kill(signal: number, options?: { readonly all?: boolean }): Promise<void>;
}

/** What of the parts a stop needs. */
export interface Stopping {
  readonly namespace: string;
  readonly containers: { get(id: string): ContainerRecord | undefined };
  readonly runtime: { find(namespace: string, id: string): Killable | undefined };
  /** Resolves when the end of the container is written down. */
  readonly exits: { of(id: string): Promise<void> };
  readonly cgroups: { processes(path: string): number[] };
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
  const inside = () => (task?.cgroup === undefined ? [] : deps.cgroups.processes(task.cgroup));
  const exited = waitingFor(`the end of container "${id}"`, task?.pid, deps.exits.of(id), inside);
  // who does not come to wait for it
  exited.catch(() => {});
  // without a task it has ended, and that is being written down
  if (task && graceMs > 0) {
    await deps.stages.time('StopContainer', 'signal', () => signal(task, record.stopSignal));
    if (await within(exited, graceMs)) return;
  }
  if (task) await deps.stages.time('StopContainer', 'kill', () => signal(task, SIGKILL, { all: true }));
  if (!(await within(exited, killBudgetMs))) throw unended(id, [task?.pid ?? 0, ...inside()]);
}

/** Names what of it does not end, and why as far as the kernel tells. */
function unended(id: string, pids: readonly number[]): BerthError {
  const [stuck, ...more] = stuckAmong(pids).map(sayStuck);
  const because = stuck === undefined ? '' : `: ${stuck}`;
  const message = `container "${id}" has not ended within ${killBudgetMs / 1000} s after SIGKILL${because}`;
  return new BerthError('DeadlineExceeded', message, more.length > 0 ? { detail: more.slice(0, 16).join('\n') } : {});
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
