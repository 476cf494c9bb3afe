import { nowNanos } from '../../host/clock.ts';
import { type ContainerRecord, containerState } from '../../metadata/records.ts';
import { bundleExists, deleteBundle } from '../../runtime/bundle.ts';
import type { Exit } from '../../runtime/exit.ts';
import type { Task } from '../../runtime/task.ts';
import type { Deps } from '../deps.ts';
import { withExit } from './exits.ts';

/** What became of a pod's tasks that no shim knows any more. */
export interface Ended {
  /** By id; of those that may have run. */
  readonly exits: ReadonlyMap<string, Exit>;
  /** Ids of those that were only half made. */
  readonly undone: ReadonlySet<string>;
}

type Verdict = Pick<ContainerRecord, 'exitCode' | 'reason' | 'message'>;

const neverRan: Verdict = {
  exitCode: 128,
  reason: 'StartError',
  message: 'the agent ended while it started the container, which did not run',
};
const startCutShort: Verdict = {
  ...{ exitCode: 128, reason: 'StartError' },
  message: "the agent and its pod's shim ended while the container was started",
};
/** 255 is what other runtimes say of an exit that nobody saw. */
const unseen: Verdict = { exitCode: 255, reason: 'Unknown', message: 'it was gone when the agent started' };
const rebooted: Verdict = {
  exitCode: 255,
  reason: 'NodeRebooted',
  message: 'the node was started anew, and how the container ended is not known',
};

/**
 * Gives the row of a container that an earlier agent left its verdict: it runs, it ended so, or how it ended is not to
 * be learnt. A row that says running or created never outlives its process or bundle, and no process outlives a row
 * that says exited.
 */
export async function recoverContainer(deps: Deps, record: ContainerRecord, ended: Ended): Promise<void> {
  if (record.readyAt === undefined) return;
  const { id } = record;
  const task = deps.runtime.find(deps.namespace, id);
  const exit = ended.exits.get(id);
  switch (containerState(record)) {
    case 'running':
      if (task) return deps.exits.watch(task);
      return exit && certain(deps, record, exit)
        ? end(deps, withExit(record, exit, false))
        : lose(deps, record, unseen);
    case 'created':
      if (task) return (await deps.runtime.hasStarted(task)) ? adopt(deps, record, task) : lose(deps, record, neverRan);
      if (exit?.known) return end(deps, withExit({ ...record, startedAt: record.createdAt }, exit, false));
      if (exit) return lose(deps, record, startCutShort);
      if (ended.undone.has(id)) return lose(deps, record, neverRan);
      return bundleExists(locate(deps, id)) ? undefined : lose(deps, record, unseen);
    case 'exited':
      return takeDown(deps, id);
  }
}

/** A start that was never answered, and came about all the same. */
async function adopt(deps: Deps, record: ContainerRecord, task: Task): Promise<void> {
  const startedAt = BigInt(task.record.createdAt ?? record.createdAt);
  await deps.containers.put({ ...record, startedAt, pid: task.pid });
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
  const told = hasRebooted(deps, record) ? rebooted : verdict;
  await end(deps, { ...record, startedAt: record.startedAt ?? now, finishedAt: now, ...told });
}

async function end(deps: Deps, ended: ContainerRecord): Promise<void> {
  await takeDown(deps, ended.id);
  // whatever else is gone: while something is in its cgroup, it has not ended
  const sandbox = deps.sandboxes.get(ended.sandboxId);
  if (sandbox) await deps.cgroups.killAll(deps.cgroups.resolve(deps.cgroups.specPath(sandbox.cgroupParent, ended.id)));
  await deps.containers.put(ended);
}

async function takeDown(deps: Deps, id: string): Promise<void> {
  await deps.runtime.remove(deps.namespace, id);
  if (bundleExists(locate(deps, id))) await deleteBundle(locate(deps, id));
}

const locate = ({ state, root, namespace }: Deps, id: string) => ({ state, root, namespace, id });
