import { deadline } from '../async/deadline.ts';
import { BerthError, isCode } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { deleteBundle } from './bundle.ts';
import { cleanupAfterDeadShim } from './cleanup-after-dead-shim.ts';
import { type Exit, unseenExit } from './exit.ts';
import { removeTaskRecord } from './records.ts';
import type { RuntimeContext } from './runtime-context.ts';
import type { Task } from './task.ts';

/** Deletes a task that has ended, with its bundle. */
export async function deleteTask(context: RuntimeContext, task: Task): Promise<Exit> {
  const { namespace, id, sandboxId, bundle } = task;
  await context.monitor.stop(namespace, id);
  if (task.exit) await task.drain();
  let deleted: Exit | undefined;
  try {
    deleted = await context.stage('DeleteTask', 'task', () => task.shim.delete());
  } catch (error) {
    if (isCode(error, 'Unavailable')) return afterDeadShim(context, task);
    throw await refusal(task, error);
  }
  const exit = task.exit ?? deleted ?? unseenExit(task.pid, nowNanos());
  task.settle(exit);
  await task.recorded;
  context.tasks.remove(task);
  await context.stage('DeleteTask', 'bundle', () =>
    id === sandboxId ? removeTaskRecord(bundle) : deleteBundle(bundle),
  );
  return exit;
}

async function afterDeadShim(context: RuntimeContext, task: Task): Promise<Exit> {
  // the pod's own clean-up begins when its shim's end is certain
  const gone = context.pods.find(task.namespace, task.sandboxId)?.shim.gone;
  if (gone) await deadline(gone, dyingMs, `the end of the shim of pod "${task.sandboxId}", which answers no more, `);
  await context.pods.lossHandled(task.namespace, task.sandboxId);
  return task.exit && !context.tasks.find(task.namespace, task.id)
    ? task.exit
    : cleanupAfterDeadShim(context, task.bundle, task.record);
}

async function refusal(task: Task, caught: unknown): Promise<BerthError> {
  const status = await task.state().then(
    state => state.status,
    () => undefined,
  );
  if (status !== 'running' && status !== 'paused')
    return BerthError.wrap(caught, `could not delete container "${task.id}"`);
  return new BerthError('FailedPrecondition', `container "${task.id}" is ${status}: kill it first`, { cause: caught });
}

const killMs = 30_000;
/** From the end of a shim's connection to its own. */
const dyingMs = 10_000;
const SIGKILL = 9;

/** Kills what runs of a task and deletes it. */
export async function destroyTask(task: Task): Promise<void> {
  if (!task.exit && (await hasShim(task.kill(SIGKILL, { all: true })))) {
    // a frozen process dies when it thaws
    if (task.isPaused) await hasShim(task.resume());
    await deadline(task.wait(), killMs, `the end of container "${task.id}" after SIGKILL`);
  }
  // which ends what a dead shim has left
  await task.delete();
}

/** What has ended by itself may have one. */
async function hasShim(asked: Promise<void>): Promise<boolean> {
  try {
    await asked;
  } catch (error) {
    if (isCode(error, 'Unavailable')) return false;
    if (!isCode(error, 'NotFound')) throw error;
  }
  return true;
}
