import { access } from 'node:fs/promises';
import { withUndo } from '../async/undo.ts';
import { BerthError } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { type Bundle, createBundle, writeSpec } from './bundle.ts';
import { endWithoutShim } from './end-without-shim.ts';
import { enterTask } from './enter-task.ts';
import { checkName } from './names.ts';
import { removeTaskRecord, type TaskRecord, writeTaskRecord } from './records.ts';
import { locate, type RuntimeContext } from './runtime-context.ts';
import type { RootfsMount, TaskIo } from './shim/shim.ts';
import type { Task } from './task.ts';

export interface CreateOptions {
  /** The pod; its shim is started when it does not run. */
  readonly sandboxId: string;
  /** Name of a configured runtime handler. */
  readonly handler: string;
  /** OCI runtime spec; absent when the bundle has its config.json already. */
  readonly spec?: object;
  /** Mounted by the shim; empty when the bundle's rootfs is mounted, or the spec names another folder. */
  readonly rootfs: readonly RootfsMount[];
  readonly io: TaskIo;
  /** Folder of a checkpoint image to go on from. */
  readonly checkpoint?: string;
}

export interface Named {
  readonly namespace: string;
  readonly id: string;
}

/** Makes a container, not yet running. When this fails only its bundle is left, which is the caller's. */
export async function createTask(
  context: RuntimeContext,
  { namespace, id }: Named,
  options: CreateOptions,
  signal?: AbortSignal,
): Promise<Task> {
  checkName('namespace', namespace);
  checkName('container id', id);
  const { sandboxId, handler, io, rootfs, checkpoint } = options;
  void context.cgroups.moveAhead();
  const release = context.tasks.reserve(namespace, id);
  try {
    return await withUndo(context.log, async undo => {
      const bundle = await prepareBundle(context, { namespace, id }, options.spec);
      const pod = await context.pods.open(namespace, sandboxId, handler, signal);
      const createdAt = nowNanos().toString();
      const record: TaskRecord = { sandboxId, handler, io, createdAt, pid: 0, cgroup: undefined };
      await writeTaskRecord(bundle, record);
      undo.push('remove the task record', () => removeTaskRecord(bundle));
      undo.push('end the container', () => endWithoutShim(context, { bundle, sandboxId, handler }));
      signal?.throwIfAborted();
      const shim = await pod.shim.create({ bundle, io, rootfs, checkpoint });
      undo.push('delete the task', () => shim.delete());
      signal?.throwIfAborted();
      undo.push('stop the monitor', () => context.monitor.stop(namespace, id));
      const task = await enterTask(context, bundle, record, shim);
      undo.push('take it off the list', () => context.tasks.remove(task));
      // a shim that died before the task was on the list has been cleaned up after without it
      if (context.pods.find(namespace, sandboxId) === pod) return task;
      throw new BerthError('Unavailable', `the shim of pod "${sandboxId}" died while it created container "${id}"`);
    });
  } finally {
    release();
  }
}

async function prepareBundle(context: RuntimeContext, { namespace, id }: Named, spec?: object): Promise<Bundle> {
  const bundle = await createBundle(locate(context, namespace, id));
  if (spec) await writeSpec(bundle, spec);
  await access(bundle.config).catch(cause => {
    throw new BerthError('FailedPrecondition', `the bundle of container "${id}" has no config.json`, { cause });
  });
  return bundle;
}
