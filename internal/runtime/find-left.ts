import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, isCode } from '../errors/errors.ts';
import { bundleOf, isRemoved } from './bundle.ts';
import type { Named } from './create.ts';
import { readPodRecord, readTaskRecord, type TaskRecord } from './records.ts';
import { locate, type RuntimeContext } from './runtime-context.ts';

export interface LeftTask {
  readonly id: string;
  readonly record: TaskRecord;
}

/** What stands in the state folder of one pod: its bundle, and those of its tasks. */
export interface LeftPod {
  readonly namespace: string;
  readonly sandboxId: string;
  /** As rows have it: by it a pod is found again whose own record is damaged or gone. */
  readonly handler?: string;
  readonly tasks: readonly LeftTask[];
}

export interface Left {
  readonly pods: readonly LeftPod[];
  /** Bundles whose removal was cut short, by path. */
  readonly removed: readonly string[];
}

/**
 * Lists what an earlier agent left. Only reads files, so it waits for no shim; to be called before anything is made.
 * Throws FailedPrecondition when a newer berth wrote them.
 */
export async function findLeft(context: RuntimeContext): Promise<Left> {
  const pods: LeftPod[] = [];
  const removed: string[] = [];
  for (const namespace of (await folders(context.state)).filter(isName)) {
    const folder = join(context.state, namespace);
    const names = await folders(folder);
    removed.push(...names.filter(isRemoved).map(name => join(folder, name)));
    pods.push(...(await podsOf(context, namespace, names.filter(isName))));
  }
  return { pods, removed };
}

async function podsOf(context: RuntimeContext, namespace: string, ids: readonly string[]): Promise<LeftPod[]> {
  const read = await Promise.all(ids.map(id => taskOf(context, { namespace, id })));
  const tasks = read.filter(task => task !== undefined);
  // the bundle of a pod has no record of a task, unless its infra process is one
  const pods = new Set([...ids.filter((_, at) => !read[at]), ...tasks.map(({ record }) => record.sandboxId)]);
  return [...pods].map(sandboxId => ({
    namespace,
    sandboxId,
    tasks: tasks.filter(({ record }) => record.sandboxId === sandboxId),
  }));
}

async function taskOf(context: RuntimeContext, { namespace, id }: Named): Promise<LeftTask | undefined> {
  const bundle = bundleOf(locate(context, namespace, id));
  try {
    await readPodRecord(bundle).catch(unlessDamaged);
    const record = await readTaskRecord(bundle);
    return record && { id, record };
  } catch (error) {
    // what a newer berth wrote is not for this one
    if (isCode(error, 'FailedPrecondition')) throw error;
    context.log.error('the record of a task cannot be read', { namespace, id, error });
    return undefined;
  }
}

function unlessDamaged(error: unknown): void {
  if (!isCode(error, 'DataLoss')) throw error;
}

async function folders(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Whether it could be a namespace or an id. */
const isName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,75}$/.test(name);
