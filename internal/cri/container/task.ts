import { BerthError } from '../../errors/errors.ts';
import { type ContainerRecord, containerState } from '../../metadata/records.ts';
import type { Task } from '../../runtime/task.ts';
import type { Deps } from '../deps.ts';
import { requireById } from '../ids.ts';

export type TaskFinder = Pick<Deps, 'containers' | 'namespace'> & { readonly runtime: Pick<Deps['runtime'], 'find'> };

/** A running container with its task; throws FailedPrecondition for one that does not run. */
export function requireRunning(
  deps: TaskFinder,
  given: string,
): { readonly record: ContainerRecord; readonly task: Task } {
  const record = requireById('container', deps.containers, given);
  const task = deps.runtime.find(deps.namespace, record.id);
  const state = containerState(record);
  if (task && state === 'running') return { record, task };
  throw new BerthError('FailedPrecondition', `container "${record.id}" is ${state}, not running`);
}

export const requireTask = (deps: TaskFinder, given: string): Task => requireRunning(deps, given).task;
