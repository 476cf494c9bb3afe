import { isCode } from '../errors/errors.ts';
import { bundleOf } from './bundle.ts';
import { cleanupAfterDeadShim } from './cleanup-after-dead-shim.ts';
import type { Named } from './create.ts';
import { undoCreate } from './end-without-shim.ts';
import { enterTask } from './enter-task.ts';
import type { Exit } from './exit.ts';
import type { LeftPod, LeftTask } from './find-left.ts';
import type { Pod } from './pods.ts';
import { recordedExit, removeTaskRecord, type TaskRecord } from './records.ts';
import { locate, type RuntimeContext } from './runtime-context.ts';
import type { Task } from './task.ts';

/** What became of a pod that an earlier agent left. */
export interface RestoreReport {
  /** Its shim answers. */
  readonly alive: boolean;
  /** Tasks that the shim still knows, running or ended. */
  readonly tasks: readonly Task[];
  /** Tasks that no shim knows any more: cleaned up, with their exits. */
  readonly lostTasks: readonly (Named & { readonly exit: Exit })[];
  /** Tasks that an earlier agent had half made, or deleted before they ran: nothing of them runs, their bundles stay. */
  readonly undone: readonly Named[];
  /** What could not be restored and was left as it is; may be asked for again. */
  readonly failed: readonly (Named & { readonly error: unknown })[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/**
 * Finds the tasks of one pod again. Its shim has a time to answer in; one that does not is ended, and from then on it
 * is one that died. Once the signal fires everything is left as it is.
 */
export async function restorePod(
  context: RuntimeContext,
  { namespace, sandboxId, handler, tasks }: LeftPod,
  signal?: AbortSignal,
): Promise<RestoreReport> {
  const report: Mutable<RestoreReport> = { alive: false, tasks: [], lostTasks: [], undone: [], failed: [] };
  report.alive = await findShim(context, { namespace, id: sandboxId }, handler, signal);
  const restoreOne = async (task: LeftTask) => {
    const name = { namespace, id: task.id };
    try {
      await context.stage('Recovery', 'task', () => restoreTask(context, name, task, report, signal));
    } catch (error) {
      signal?.throwIfAborted();
      context.log.error('a task could not be restored', { ...name, error });
      report.failed.push({ ...name, error });
    }
  };
  await Promise.all(tasks.map(restoreOne));
  return report;
}

async function findShim(
  context: RuntimeContext,
  name: Named,
  handler: string | undefined,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    const restore = () => context.pods.restore(name.namespace, name.id, handler, signal);
    return (await context.stage('Recovery', 'shim', restore)) !== undefined;
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
  const { sandboxId, handler, io } = record;
  const bundle = bundleOf(locate(context, namespace, id));
  const lose = async () => {
    report.lostTasks.push({ ...name, exit: await cleanupAfterDeadShim(context, bundle, record) });
  };
  const pod = context.pods.find(namespace, sandboxId);
  if (!pod) {
    await salvage(context, name, record);
    return lose();
  }
  const known = await askShim(context, pod, name, signal);
  if (known === undefined) return lose();
  if (known) {
    const shim = await pod.shim.load({ bundle, io, rootfs: [] });
    report.tasks.push(await enterTask(context, bundle, record, shim));
    return;
  }
  await undoCreate(context, { bundle, sandboxId, handler });
  await removeTaskRecord(bundle);
  const exit = recordedExit(record);
  if (exit) report.lostTasks.push({ ...name, exit });
  else report.undone.push(name);
}

/** Undefined of a shim that cannot say whether its container runs: it goes, so that this is certain. */
async function askShim(
  context: RuntimeContext,
  { shim, sandboxId }: Pod,
  { namespace, id }: Named,
  signal: AbortSignal | undefined,
): Promise<boolean | undefined> {
  try {
    return await shim.knows(id);
  } catch (error) {
    // an agent that ends has closed the connection itself
    signal?.throwIfAborted();
    context.log.error('a shim does not tell of its container and is ended', { container: id, error });
    await context.pods.kill(namespace, sandboxId);
    return undefined;
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
