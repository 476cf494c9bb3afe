import { readdir } from 'node:fs/promises';
import { errnoOf, isCode } from '../errors/errors.ts';
import { bundleOf, sweepRemoved } from './bundle.ts';
import { cleanupAfterDeadShim } from './cleanup-after-dead-shim.ts';
import type { Named } from './create.ts';
import { endWithoutShim } from './end-without-shim.ts';
import { enterTask } from './enter-task.ts';
import type { Exit } from './exit.ts';
import { readTaskRecord, removeTaskRecord } from './records.ts';
import { locate, type RuntimeContext } from './runtime-context.ts';
import type { Task } from './task.ts';

export interface RestoreReport {
  /** Pods whose shims answer. */
  readonly pods: readonly Named[];
  /** Pods whose shims are dead. */
  readonly lostPods: readonly Named[];
  /** Tasks that their shims still know, running or ended. */
  readonly tasks: readonly Task[];
  /** Tasks whose shims are dead: cleaned up, with their exits. */
  readonly lostTasks: readonly (Named & { readonly exit: Exit })[];
  /** Tasks that an earlier agent had half made or half deleted: nothing of them runs, nothing is mounted. */
  readonly undone: readonly Named[];
  /** What could not be restored, and was left as it is. */
  readonly failed: readonly (Named & { readonly error: unknown })[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Finds again what an earlier agent left running; all pods at once, so that a wedged shim holds up only itself. */
export async function restoreTasks(context: RuntimeContext): Promise<RestoreReport> {
  const report: Mutable<RestoreReport> = { pods: [], lostPods: [], tasks: [], lostTasks: [], undone: [], failed: [] };
  const bundles = await listBundles(context);
  const attempt = (restore: typeof restorePod) => (name: Named) =>
    restore(context, name, report).catch((error: unknown) => {
      context.log.error('a bundle could not be restored', { ...name, error });
      report.failed.push({ ...name, error });
    });
  await Promise.all(bundles.map(attempt(restorePod)));
  await Promise.all(bundles.map(attempt(restoreTask)));
  return report;
}

async function listBundles(context: RuntimeContext): Promise<Named[]> {
  const namespaces = await folders(context.state);
  const lists = namespaces.map(async namespace => {
    await sweepRemoved(context.state, namespace);
    return (await folders(`${context.state}/${namespace}`)).map(id => ({ namespace, id }));
  });
  return (await Promise.all(lists)).flat();
}

/** Those that could be namespaces or ids. */
async function folders(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter(entry => entry.isDirectory() && /^[A-Za-z0-9._-]{1,76}$/.test(entry.name) && !entry.name.startsWith('.'))
      .map(entry => entry.name);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function restorePod(context: RuntimeContext, name: Named, report: Mutable<RestoreReport>): Promise<void> {
  try {
    if (await context.pods.restore(name.namespace, name.id)) report.pods.push(name);
  } catch (error) {
    if (!isCode(error, 'Unavailable')) throw error;
    context.log.warn('the shim of a pod is dead', { pod: name.id, error });
    context.events.publish(name.namespace, '/pods/lost', { sandboxId: name.id });
    report.lostPods.push(name);
  }
}

async function restoreTask(context: RuntimeContext, name: Named, report: Mutable<RestoreReport>): Promise<void> {
  const { namespace, id } = name;
  const bundle = bundleOf(locate(context, namespace, id));
  const record = await readTaskRecord(bundle);
  if (!record || context.tasks.find(namespace, id)) return;
  const pod = context.pods.find(namespace, record.sandboxId);
  if (!pod) {
    report.lostTasks.push({ ...name, exit: await cleanupAfterDeadShim(context, bundle, record) });
    return;
  }
  try {
    const shim = await pod.shim.load({ bundle, io: record.io, rootfs: [] });
    report.tasks.push(await enterTask(context, bundle, record, shim));
  } catch (error) {
    if (isCode(error, 'NotFound')) {
      await endWithoutShim(context, { bundle, sandboxId: record.sandboxId, handler: record.handler });
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
