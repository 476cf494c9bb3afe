import { containerd } from '../../../../api/gen/containerd.js';
import { BerthError } from '../../../errors/errors.ts';
import { nowNanos } from '../../../host/clock.ts';
import { type Exit, unseenExit } from '../../exit.ts';
import type { TaskState, TaskStatus } from '../shim.ts';
import { nanosOf } from './timestamp.ts';

const { Status } = containerd.v1.types;

const statuses: ReadonlyMap<number, TaskStatus> = new Map([
  [Status.CREATED, 'created'],
  [Status.RUNNING, 'running'],
  [Status.STOPPED, 'stopped'],
  [Status.PAUSED, 'paused'],
  [Status.PAUSING, 'paused'],
]);

export function stateOf(response: containerd.task.v2.StateResponse): TaskState {
  const { id, pid, status: number } = response;
  const status = statuses.get(number);
  if (!status) throw new BerthError('Internal', `the shim tells status ${number} of "${id}", which has no meaning`);
  return { status, pid, exit: status === 'stopped' ? exitOf(pid, response) : undefined };
}

type Ended = Pick<containerd.task.v2.WaitResponse, 'exitStatus' | 'exitedAt'>;

/** A shim that tells no time did not see the end. */
export function exitOf(pid: number, { exitStatus, exitedAt }: Ended): Exit {
  const at = nanosOf(exitedAt);
  return at === undefined ? unseenExit(pid, nowNanos()) : { pid, exitCode: exitStatus, exitedAt: at, known: true };
}
