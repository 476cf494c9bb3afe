import { isCode } from '../errors/errors.ts';
import { bundleOf } from './bundle.ts';
import { cleanupAfterDeadShim } from './cleanup-after-dead-shim.ts';
import type { Named } from './create.ts';
import { endWithoutShim } from './end-without-shim.ts';
import { enterTask } from './enter-task.ts';
import type { Exit } from './exit.ts';
import type { LeftPod, LeftTask } from './find-left.ts';
import { removeTaskRecord, type TaskRecord } from './records.ts';
import { locate, type RuntimeContext } from './runtime-context.ts';
import type { Task } from './task.ts';

/** What became of a pod that an earlier agent left. */
export interface RestoreReport {
  /** Its shim answers. */
  readonly alive: boolean;
  /** Tasks that the shim still knows, running or ended. */
  readonly tasks: readonly Task[];
  /** Tasks whose shim is dead: cleaned up, with their exits. */
  readonly lostTasks: readonly (Named & { readonly exit: Exit })[];
  /** Tasks that an earlier agent had half made or half deleted: nothing of them runs, nothing is mounted. */
  readonly undone: readonly Named[];
  /** What could not be restored, and was left as it is. */
  readonly failed: readonly (Named & { readonly error: unknown })[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/**
 * Finds the tasks of one pod again. Its shim has a time to answer in; one that does not is ended, and from then on it
 * is one that died. Once the signal fires everything is left as it is.
 */
export async function restorePod(
  context: RuntimeContext,
  { namespace, sandboxId, tasks }: LeftPod,
  signal?: AbortSignal,
): Promise<RestoreReport> {
  const report: Mutable<RestoreReport> = { alive: false, tasks: [], lostTasks: [], undone: [], failed: [] };
  report.alive = await findShim(context, { namespace, id: sandboxId }, signal);
  const restoreOne = async (task: LeftTask) => {
    const name = { namespace, id: task.id };
    try {
      await restoreTask(context, name, task, report, signal);
    } catch (error) {
      signal?.throwIfAborted();
      context.log.error('a task could not be restored', { ...name, error });
      report.failed.push({ ...name, error });
    }
  };
  await Promise.all(tasks.map(restoreOne));
  return report;
}

async function findShim(context: RuntimeContext, name: Named, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    return (await context.pods.restore(name.namespace, name.id, signal)) !== undefined;
  } catch (error) {
    signal?.throwIfAborted();
    if (!isCode(error, 'Unavailable')) {
      context.log.error('a pod could not be restored', { pod: name.id, error });
      return false;
    }
    context.log.warn('the shim of a pod is dead', { pod: name.id, error });
    context.events.publish(name.namespace, '/pods/lost', { sandboxId: name.id });
    return false;
  }
}

async function restoreTask(
  context: RuntimeContext,
  name: Named,
  { record }: LeftTask,
  report: Mutable<RestoreReport>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { namespace, id } = name;
  const bundle = bundleOf(locate(context, namespace, id));
  const pod = context.pods.find(namespace, record.sandboxId);
  if (!pod) {
    await salvage(context, name, record);
    report.lostTasks.push({ ...name, exit: await cleanupAfterDeadShim(context, bundle, record) });
    return;
  }
  try {
    const shim = await pod.shim.load({ bundle, io: record.io, rootfs: [] });
    report.tasks.push(await enterTask(context, bundle, record, shim));
  } catch (error) {
    // an agent that ends has closed the connection itself
    signal?.throwIfAborted();
    if (isCode(error, 'NotFound')) {
      await endWithoutShim(context, { bundle, ...record });
      await removeTaskRecord(bundle);
      report.undone.push(name);
      return;
    }
    // a shim that cannot say whether its container runs goes, so that this is certain
    context.log.error('a shim does not tell of its container and is ended', { container: id, error });
    await context.pods.kill(namespace, record.sandboxId);
    report.lostTasks.push({ ...name, exit: await cleanupAfterDeadShim(context, bundle, record) });
  }
}

/** What the container had printed when its shim died, and no agent read. */
async function salvage(context: RuntimeContext, { namespace, id }: Named, record: TaskRecord): Promise<void> {
  try {
    const { driver } = context.pods.request(namespace, record.sandboxId, record.handler);
    await driver.salvage({ bundle: bundleOf(locate(context, namespace, id)), io: record.io, rootfs: [] });
  } catch (error) {
    context.log.warn('the last output of a container is lost', { container: id, error });
  }
}
