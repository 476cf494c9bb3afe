import { BerthError } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { unmountTree } from '../host/mount.ts';
import { sayStuck, stuckAmong } from '../host/stuck.ts';
import { type Bundle, deleteBundle } from './bundle.ts';
import { endWithoutShim } from './end-without-shim.ts';
import { type Exit, unseenExit } from './exit.ts';
import { cgroupOfItsOwn } from './own-cgroup.ts';
import { recordedExit, removeTaskRecord, type TaskRecord } from './records.ts';
import type { RuntimeContext } from './runtime-context.ts';

/**
 * Ends what a dead shim left of a container, and tells of it as the shim would have. The exit code is the true one
 * where it was seen, else that of a kill. Throws while something of it runs on: then it has not ended.
 */
export async function cleanupAfterDeadShim(context: RuntimeContext, bundle: Bundle, record: TaskRecord): Promise<Exit> {
  const { namespace, id } = bundle;
  await context.monitor.stop(namespace, id);
  const ended = await endOrLog(context, bundle, record);
  const task = context.tasks.find(namespace, id);
  const exit = task?.exit ?? recordedExit(record) ?? unseenExit(record.pid, nowNanos());
  if (task) {
    await task.shim.release();
    task.settle(exit);
    await task.recorded;
    context.tasks.remove(task);
  }
  publish(context, bundle, exit);
  if (ended) await removeBundle(context, bundle, record);
  return exit;
}

async function endOrLog(context: RuntimeContext, bundle: Bundle, record: TaskRecord): Promise<boolean> {
  try {
    await endWithoutShim(context, { bundle, ...record });
    return true;
  } catch (error) {
    const own = cgroupOfItsOwn(bundle.id, record.cgroup);
    const running = own === undefined ? [] : context.cgroups.processes(own);
    if (running.length > 0) throw unended(bundle, running, error);
    // its record stays, and with it a second chance at the next restore
    context.log.error('a container without a shim could not be ended', { container: bundle.id, error });
    return false;
  }
}

function unended({ id }: Bundle, running: readonly number[], cause: unknown): BerthError {
  const [stuck = `process ${running[0]} runs on`] = stuckAmong(running).map(sayStuck);
  const message = `container "${id}" has lost its shim and cannot be ended: ${stuck}`;
  return new BerthError('DeadlineExceeded', message, { cause, detail: BerthError.from(cause).explain() });
}

function publish(
  context: RuntimeContext,
  { namespace, id }: Bundle,
  { pid, exitCode: exitStatus, exitedAt }: Exit,
): void {
  context.events.publish(namespace, '/tasks/exit', { containerId: id, id, pid, exitStatus, exitedAt });
  context.events.publish(namespace, '/tasks/delete', { containerId: id, pid, exitStatus, exitedAt });
}

async function removeBundle(context: RuntimeContext, bundle: Bundle, record: TaskRecord): Promise<void> {
  await removeTaskRecord(bundle);
  for (const mounted of [bundle.rootfs, bundle.images]) await unmountTree(mounted);
  const keep = context.pods.handler(record.handler).shimDebug || bundle.id === record.sandboxId;
  if (!keep) await deleteBundle(bundle);
}
