import { BerthError } from '../../errors/errors.ts';
import { nowNanos } from '../../host/clock.ts';
import { type ContainerRecord, containerState, sandboxIsReady } from '../../metadata/records.ts';
import { bundleExists, deleteBundle, isWhole } from '../../runtime/bundle.ts';
import type { Exit } from '../../runtime/exit.ts';
import type { Task } from '../../runtime/task.ts';
import type { Deps } from '../deps.ts';
import { emptyCgroup } from './cgroup.ts';
import { withExit } from './exits.ts';

type Verdict = Pick<ContainerRecord, 'exitCode' | 'reason' | 'message'>;

const startError = (message: string): Verdict => ({ exitCode: 128, reason: 'StartError', message });
const startCutShort = startError("the agent and its pod's shim ended while the container was started");
const undone = startError('what it was to start from was gone when the agent started');
/** 255 is what other runtimes say of an exit that nobody saw. */
const unseen: Verdict = { exitCode: 255, reason: 'Unknown', message: 'it was gone when the agent started' };
const killed: Verdict = {
  ...{ exitCode: 137, reason: 'Unknown' },
  message: 'its shim and bundle were gone when the agent started, and what still ran of it was killed',
};
const rebooted: Verdict = {
  exitCode: 255,
  reason: 'NodeRebooted',
  message: 'the node was started anew, and how the container ended is not known',
};

/**
 * Gives the row of a container that an earlier agent left its verdict: it runs, it ended so, or how it ended is not to
 * be learnt. A row that says running or created never outlives its process or bundle, and no process outlives a row
 * that says exited. `exit` is of one that no shim knows any more, though it may have run.
 */
export async function recoverContainer(deps: Deps, record: ContainerRecord, exit: Exit | undefined): Promise<void> {
  if (record.readyAt === undefined) return;
  const { id } = record;
  const task = deps.runtime.find(deps.namespace, id);
  switch (containerState(record)) {
    case 'running':
      if (task) return deps.exits.watch(task);
      return exit && certain(deps, record, exit) ? end(deps, withExit(record, exit)) : lose(deps, record, unseen);
    case 'created':
      if (task) return finishStart(deps, record, task);
      if (exit?.known) return end(deps, withExit({ ...record, startedAt: record.createdAt }, exit));
      if (exit) return lose(deps, record, startCutShort);
      return isWhole(locate(deps, id)) ? undefined : lose(deps, record, undone);
    case 'exited':
      await takeDown(deps, record);
  }
}

/** Whoever asked for the start has no answer, so it may still come about; what ran already is never started again. */
async function finishStart(deps: Deps, record: ContainerRecord, task: Task): Promise<void> {
  const sandbox = deps.sandboxes.get(record.sandboxId);
  const started = await deps.runtime.hasStarted(task);
  if (!started && !(sandbox && sandboxIsReady(sandbox))) return lose(deps, record, startError('its pod stops'));
  try {
    if (!started) await task.start();
  } catch (error) {
    // the earlier agent's start can have come about right before
    const cameAbout = await deps.runtime.hasStarted(task).catch(() => false);
    if (!cameAbout) return lose(deps, record, startError(BerthError.from(error).explain()));
  }
  const startedAt = BigInt(task.record.createdAt ?? record.createdAt);
  await deps.containers.put({ ...record, startedAt, pid: task.pid });
  const detail = started ? 'it came about while its agent ended' : 'begun by an earlier agent, and finished';
  deps.history.note(record.id, { what: 'StartContainer', detail });
  deps.exits.watch(task);
}

/** After a reboot even a bundle that is still there tells of no exit. */
const certain = (deps: Deps, record: ContainerRecord, exit: Exit): boolean => exit.known || !hasRebooted(deps, record);

function hasRebooted({ sandboxes, machine }: Deps, { sandboxId }: ContainerRecord): boolean {
  const boot = sandboxes.get(sandboxId)?.boot;
  return boot !== undefined && boot !== machine.boot;
}

async function lose(deps: Deps, record: ContainerRecord, verdict: Verdict): Promise<void> {
  const now = nowNanos();
  const ran = await takeDown(deps, record);
  const told = hasRebooted(deps, record) ? rebooted : ran ? killed : verdict;
  await deps.containers.put({ ...record, startedAt: record.startedAt ?? now, finishedAt: now, ...told });
}

async function end(deps: Deps, ended: ContainerRecord): Promise<void> {
  await takeDown(deps, ended);
  await deps.containers.put(ended);
}

/** Whether something of it still ran: while there is a process in its cgroup it has not ended, whatever else is gone. */
async function takeDown(deps: Deps, record: ContainerRecord): Promise<boolean> {
  const location = locate(deps, record.id);
  await deps.runtime.remove(deps.namespace, record.id);
  if (bundleExists(location)) await deleteBundle(location);
  return emptyCgroup(deps, record);
}

const locate = ({ state, root, namespace }: Deps, id: string) => ({ state, root, namespace, id });
