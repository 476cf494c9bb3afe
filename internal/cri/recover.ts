import { BerthError } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { type ContainerRecord, containerState, sandboxIsReady } from '../metadata/records.ts';
import { deleteBundle } from '../runtime/bundle.ts';
import type { Exit } from '../runtime/exit.ts';
import type { LeftPod } from '../runtime/find-left.ts';
import type { RestoreReport } from '../runtime/restore.ts';
import { withExit } from './container/exits.ts';
import { loseBundle } from './container/lose-bundle.ts';
import type { Deps } from './deps.ts';
import { shimDied } from './history/pod-history.ts';
import { leftByRows } from './left-by-rows.ts';

/** What became of the tasks that no shim runs any more. */
interface Ended {
  /** By id; of tasks whose shims are dead. */
  readonly exits: ReadonlyMap<string, Exit>;
  /** Ids of tasks that were only half made. */
  readonly undone: ReadonlySet<string>;
}

/**
 * Begins to make rows and machine agree again after a start of the agent, each pod with its containers by itself; to be
 * called before anything is served. It rests on this:
 * 1. A row is written before anything it stands for, and goes after the last of it.
 * 2. What runs of a pod is what its shim says; `restorePod` asks it, and cleans up after one that is dead or does not
 *    answer in time.
 * 3. A row without `readyAt` is of a call that never answered, so nobody knows its id.
 * 4. Until a pod is recovered nobody else changes it or its containers: all others wait for `Recovery`.
 * 5. What was left is listed before anything new is made, so nothing new is taken for something left.
 * What is to go is only written down here: see `owedTeardowns`.
 */
export async function recover(deps: Deps): Promise<void> {
  const { pods, removed } = await deps.runtime.findLeft();
  const left = new Map(pods.map(pod => [pod.sandboxId, pod]));
  const written = [...deps.sandboxes.list().map(({ id }) => id), ...deps.containers.list().map(row => row.sandboxId)];
  for (const id of new Set([...written, ...left.keys()])) {
    deps.recovery.begin(id, signal => logFailure(deps, id, () => recoverPod(deps, id, left.get(id), signal), signal));
  }
  for (const path of removed) void logFailure(deps, path, () => deps.runtime.finishRemoval(path));
}

/** One that cannot be recovered costs only itself. */
async function logFailure(deps: Deps, id: string, work: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (signal?.aborted) return;
    deps.log.error('could not be recovered', { id, error });
    deps.history.note(id, { what: 'recovery', error: BerthError.from(error).explain() });
  }
}

/** Whoever calls it keeps others from the pod and its containers; those whose tasks are known are left alone. */
export async function recoverPod(deps: Deps, id: string, found?: LeftPod, signal?: AbortSignal): Promise<void> {
  const began = performance.now();
  const known = new Set(deps.runtime.tasks(deps.namespace).map(task => task.id));
  const { left, bundleless } = await leftByRows(deps, id, found);
  const report = left && (await deps.runtime.restorePod(left, signal));
  signal?.throwIfAborted();
  if (report) count(deps, report);
  const ended = {
    exits: new Map(report?.lostTasks.map(task => [task.id, task.exit])),
    undone: new Set(report?.undone.map(task => task.id)),
  };
  const containers = deps.containers.list().filter(row => row.sandboxId === id && !known.has(row.id));
  await Promise.all(
    containers.map(record =>
      logFailure(
        deps,
        record.id,
        () => (bundleless.has(record.id) ? loseBundle(deps, record.id) : recoverContainer(deps, record, ended)),
        signal,
      ),
    ),
  );
  await recoverSandbox(deps, id);
  // of a pod that has a row and nothing that stands there was nothing to recover
  if (left && deps.sandboxes.get(id)) deps.restores.pod((performance.now() - began) / 1000);
}

function count({ restores }: Deps, { tasks, lostTasks, undone, failed }: RestoreReport): void {
  restores.tasks('restored', tasks.length);
  restores.tasks('lost', lostTasks.length);
  restores.tasks('undone', undone.length);
  restores.tasks('failed', failed.length);
}

async function recoverContainer(deps: Deps, record: ContainerRecord, { exits, undone }: Ended): Promise<void> {
  if (record.readyAt === undefined) return;
  const { id } = record;
  const task = deps.runtime.find(deps.namespace, id);
  const exit = exits.get(id);
  switch (containerState(record)) {
    case 'running':
      if (task) deps.exits.watch(task);
      else if (exit) await deps.containers.put(withExit(record, exit));
      else await recordLost(deps, record, 'Unknown', 'it was gone when the agent started');
      break;
    case 'created':
      // else StartContainer was under way and never answered
      if (!task && !exit && !undone.has(id)) return;
      await deps.runtime.remove(deps.namespace, id);
      await deleteBundle({ state: deps.state, root: deps.root, namespace: deps.namespace, id });
      await recordLost(deps, record, 'StartError', 'the agent ended while it started the container');
      break;
    case 'exited':
      await deps.runtime.remove(deps.namespace, id);
  }
}

/** 255 is what other runtimes say of an exit that nobody saw. */
async function recordLost(deps: Deps, record: ContainerRecord, reason: string, message: string): Promise<void> {
  const now = nowNanos();
  await deps.containers.put({
    ...record,
    startedAt: record.startedAt ?? now,
    finishedAt: now,
    exitCode: 255,
    reason,
    message,
  });
}

async function recoverSandbox(deps: Deps, id: string): Promise<void> {
  const record = deps.sandboxes.get(id);
  if (!record || !sandboxIsReady(record) || deps.runtime.isOpen(deps.namespace, id)) return;
  deps.history.note(id, { what: shimDied, detail: 'while there was no agent, or it did not answer' });
  await deps.sandboxes.put({ ...record, stoppedAt: nowNanos() });
}
