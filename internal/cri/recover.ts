import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { type ContainerRecord, sandboxIsReady } from '../metadata/records.ts';
import type { Exit } from '../runtime/exit.ts';
import type { LeftPod } from '../runtime/find-left.ts';
import type { RestoreReport } from '../runtime/restore.ts';
import { loseBundle } from './container/lose-bundle.ts';
import { recoverContainer } from './container/recover.ts';
import type { Deps } from './deps.ts';
import { shimDied } from './history/pod-history.ts';
import { leftByRows } from './left-by-rows.ts';
import type { StageOf } from './operations.ts';

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
    deps.recovery.begin(id, signal => tellFailure(deps, id, () => recoverPod(deps, id, left.get(id), signal), signal));
  }
  for (const path of removed) {
    deps.runtime
      .finishRemoval(path)
      .catch((error: unknown) => deps.log.error('a removal could not be finished', { path, error }));
  }
}

/** One that cannot be recovered costs only itself. */
async function tellFailure(deps: Deps, id: string, work: () => Promise<void>, signal?: AbortSignal): Promise<void> {
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
  const step = (stage: StageOf<'Recovery'>, work: () => Promise<void>) => deps.stages.time('Recovery', stage, work);
  const known = new Set(deps.runtime.tasks(deps.namespace).map(task => task.id));
  const { left, bundleless } = await leftByRows(deps, id, found);
  const exits = left ? await restore(deps, left, signal) : new Map<string, Exit>();
  const recoverOne = async (record: ContainerRecord) => {
    await recoverContainer(deps, record, exits.get(record.id));
    if (bundleless.has(record.id)) await loseBundle(deps, record.id);
  };
  const containers = deps.containers.list().filter(row => row.sandboxId === id && !known.has(row.id));
  await Promise.all(
    containers.map(record => tellFailure(deps, record.id, () => step('container', () => recoverOne(record)), signal)),
  );
  await step('sandbox', () => recoverSandbox(deps, id));
  // of a pod that has a row and nothing that stands there was nothing to recover
  if (!left || !deps.sandboxes.get(id)) return;
  const ms = Math.round(performance.now() - began);
  deps.restores.pod(ms / 1000);
  if (ms > notableMs) deps.history.note(id, { what: 'recovered', ms });
}

/** A recovery that takes so long has kept somebody waiting. */
const notableMs = 1000;

/** Before a try that failed is repeated. */
const retriesMs = [500, 1000, 2000, 4000];

/**
 * Returns the ends of tasks that no shim knows any more. What fails for the agent's own reasons, descriptors or room
 * that it lacks, is tried again; in the end the shim goes, since a container that nobody minds must not run.
 */
async function restore(deps: Deps, left: LeftPod, signal?: AbortSignal): Promise<ReadonlyMap<string, Exit>> {
  const exits = new Map<string, Exit>();
  let rest = left;
  for (let attempt = 0; ; attempt++) {
    const report = await deps.runtime.restorePod(rest, signal);
    signal?.throwIfAborted();
    count(deps, report);
    for (const { id, exit } of report.lostTasks) exits.set(id, exit);
    const failed = new Set(report.failed.map(({ id }) => id));
    if (failed.size === 0 || attempt > retriesMs.length) return exits;
    rest = { ...left, tasks: left.tasks.filter(({ id }) => failed.has(id)) };
    const delayMs = retriesMs[attempt];
    if (delayMs === undefined) await deps.runtime.killPod(left.namespace, left.sandboxId);
    else await sleep(delayMs, undefined, { ...(signal && { signal }), ref: false });
  }
}

function count({ restores }: Deps, { tasks, lostTasks, undone, failed }: RestoreReport): void {
  restores.tasks('restored', tasks.length);
  restores.tasks('lost', lostTasks.length);
  restores.tasks('undone', undone.length);
  restores.tasks('failed', failed.length);
}

async function recoverSandbox(deps: Deps, id: string): Promise<void> {
  const record = deps.sandboxes.get(id);
  if (!record || !sandboxIsReady(record) || deps.runtime.isOpen(deps.namespace, id)) return;
  deps.history.note(id, { what: shimDied, detail: 'while there was no agent, or it did not answer' });
  await deps.sandboxes.put({ ...record, stoppedAt: nowNanos() });
}
