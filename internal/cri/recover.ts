import { nowNanos } from '../host/clock.ts';
import { type ContainerRecord, containerState, type SandboxRecord, sandboxIsReady } from '../metadata/records.ts';
import { deleteBundle } from '../runtime/bundle.ts';
import type { Exit } from '../runtime/exit.ts';
import { withExit } from './container/exits.ts';
import type { Deps } from './deps.ts';

/** What became of the tasks that no shim runs any more. */
interface Ended {
  /** By id; of tasks whose shims are dead. */
  readonly exits: ReadonlyMap<string, Exit>;
  /** Ids of tasks that were only half made. */
  readonly undone: ReadonlySet<string>;
}

/**
 * Makes rows and machine agree again after a start of the agent. It rests on this:
 * 1. A row is written before anything it stands for, and goes after the last of it.
 * 2. What runs is what the shims say; `restore` has asked them and cleaned up after the dead ones.
 * 3. A row without `readyAt` is of a call that never answered, so nobody knows its id.
 * What is to go is only written down here: see `owedTeardowns`.
 */
export async function recover(deps: Deps): Promise<void> {
  const { lostTasks, undone } = await deps.runtime.restore();
  const ended = {
    exits: new Map(lostTasks.map(({ id, exit }) => [id, exit])),
    undone: new Set(undone.map(({ id }) => id)),
  };
  await eachApart(deps, deps.containers.list(), record => recoverContainer(deps, record, ended));
  await eachApart(deps, deps.sandboxes.list(), record => recoverSandbox(deps, record));
}

/** One that cannot be recovered costs only itself. */
async function eachApart<T extends { readonly id: string }>(
  deps: Deps,
  records: readonly T[],
  recoverOne: (record: T) => Promise<void>,
): Promise<void> {
  const one = async (record: T) => {
    try {
      await recoverOne(record);
    } catch (error) {
      deps.log.error('could not be recovered', { id: record.id, error });
    }
  };
  await Promise.all(records.map(one));
}

async function recoverContainer(deps: Deps, record: ContainerRecord, { exits, undone }: Ended): Promise<void> {
  if (record.readyAt === undefined) return;
  const { id } = record;
  const task = deps.runtime.find(deps.namespace, id);
  const exit = exits.get(id);
  switch (containerState(record)) {
    case 'running':
      if (task) deps.exits.watch(task);
      else if (exit) await deps.containers.put(withExit(record, exit, false));
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

async function recoverSandbox(deps: Deps, record: SandboxRecord): Promise<void> {
  if (!sandboxIsReady(record) || deps.runtime.isOpen(deps.namespace, record.id)) return;
  await deps.sandboxes.put({ ...record, stoppedAt: nowNanos() });
}
