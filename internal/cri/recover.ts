import { nowNanos } from '../host/clock.ts';
import { type ContainerRecord, containerState, type SandboxRecord, sandboxIsReady } from '../metadata/records.ts';
import type { Exit } from '../runtime/exit.ts';
import { withExit } from './container/exits.ts';
import { teardownContainer } from './container/teardown.ts';
import type { Deps } from './deps.ts';
import { stopSandbox } from './sandbox/stop.ts';
import { abandonSandbox } from './sandbox-run.ts';

/**
 * Makes rows and machine agree again after a start of the agent. It rests on this:
 * 1. A row is written before anything it stands for, and goes after the last of it.
 * 2. What runs is what the shims say; `restore` has asked them and cleaned up after the dead ones.
 * 3. A row without `readyAt` is of a call that never answered, so nobody knows its id.
 */
export async function recover(deps: Deps): Promise<void> {
  const { lostTasks } = await deps.runtime.restore();
  const exits = new Map(lostTasks.map(({ id, exit }) => [id, exit]));
  await eachApart(deps, deps.containers.list(), record => recoverContainer(deps, record, exits.get(record.id)));
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

async function recoverContainer(deps: Deps, record: ContainerRecord, exit: Exit | undefined): Promise<void> {
  if (record.readyAt === undefined) {
    await teardownContainer(deps, record);
    return deps.containers.delete(record.id);
  }
  const task = deps.runtime.find(deps.namespace, record.id);
  switch (containerState(record)) {
    case 'running':
      if (task) deps.exits.watch(task);
      else if (exit) await deps.containers.put(withExit(record, exit, false));
      else await recordLost(deps, record, 'Unknown', 'it was gone when the agent started');
      break;
    case 'created':
      // StartContainer was under way and never answered
      if (!task) return;
      await deps.runtime.remove(deps.namespace, record.id);
      await recordLost(deps, record, 'StartError', 'the agent ended while it started the container');
      break;
    case 'exited':
      await deps.runtime.remove(deps.namespace, record.id);
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
  if (record.readyAt === undefined && record.stoppedAt === undefined) return abandonSandbox(deps, record);
  if (sandboxIsReady(record) && deps.runtime.isOpen(deps.namespace, record.id)) return;
  await stopSandbox(deps, record);
}
