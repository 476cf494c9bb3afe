import { BerthError } from '../../errors/errors.ts';
import { containerState } from '../../metadata/records.ts';
import type { Task } from '../../runtime/task.ts';
import type { Deps } from '../deps.ts';
import { requireById } from '../ids.ts';

/** The task of a running container; throws FailedPrecondition for one that does not run. */
export function requireTask(deps: Deps, given: string): Task {
  const record = requireById('container', deps.containers, given);
  const task = deps.runtime.find(deps.namespace, record.id);
  const state = containerState(record);
  if (task && state === 'running') return task;
  throw new BerthError('FailedPrecondition', `container "${record.id}" is ${state}, not running`);
}
