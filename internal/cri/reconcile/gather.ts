import { setImmediate as nextTurn } from 'node:timers/promises';
import { deadline } from '../../async/deadline.ts';
import { reasonOf } from '../../errors/errors.ts';
import { isAlive } from '../../host/process.ts';
import {
  type OpenShim,
  type Processes,
  seenBy,
  type TaskSeen,
  type Witness,
  type Witnesses,
} from '../../reconcile/witnesses.ts';
import type { Deps } from '../deps.ts';
import { readCgroups } from './cgroups.ts';
import { readAttachments, readFolders, readGarbage, readPlacedMounts, readSockets } from './places.ts';
import { readRows } from './rows.ts';
import { readStateFolder } from './state-folder.ts';

/** Of one witness: one that takes longer says nothing this time. */
const witnessMs = 2000;

/**
 * Asks every witness. What stands is read before the rows, which are written first and go last, so that what stands
 * without a row has none. Who held a lock at the begin or the end is busy.
 */
export async function gatherWitnesses(deps: Deps): Promise<Witnesses> {
  const busyBefore = busyOf(deps);
  const isKnown = (id: string) => (deps.sandboxes.get(id) ?? deps.containers.get(id)) !== undefined;
  const [state, processes, folders, attachments, garbage] = await Promise.all([
    ask(() => readStateFolder(deps, isKnown)),
    ask(() => deps.runtime.findProcesses(deps.namespace)),
    ask(() => readFolders(deps)),
    ask(() => readAttachments(deps)),
    ask(() => readGarbage(deps)),
  ]);
  await nextTurn();
  const mounts = await ask(() => readPlacedMounts(deps));
  await nextTurn();
  const bundles = new Set('seen' in state ? state.seen.bundles.map(({ id }) => id) : []);
  const cgroups = await ask(() => readCgroups(deps, bundles));
  const rows = readRows(deps);
  const openShims = readOpenShims(deps, processes);
  const connected = new Set(openShims.map(({ podId }) => podId));
  const apart = new Set([...rows.pods.map(({ id }) => id), ...bundles].filter(id => !connected.has(id)));
  const sockets = await ask(() => readSockets(deps, apart));
  return {
    ...{ rows, openShims, tasks: readTasks(deps), busy: new Set([...busyBefore, ...busyOf(deps)]) },
    ...{ state, processes, cgroups, mounts, sockets, folders, attachments, garbage },
  };
}

const busyOf = ({ locks, recovery }: Deps): readonly string[] => [...locks.held, ...recovery.pending];

async function ask<T>(witness: () => T | Promise<T>): Promise<Witness<T>> {
  try {
    return { seen: await deadline(Promise.try(witness), witnessMs, 'its look') };
  } catch (error) {
    return { unknown: reasonOf(error) };
  }
}

/** Another kind of shim may be one by no command line. */
function readOpenShims({ runtime }: Pick<Deps, 'runtime'>, processes: Witness<Processes>): OpenShim[] {
  const seen = new Map(seenBy(processes, ({ shims }) => shims).map(({ pid, started }) => [pid, started]));
  return runtime.shims().map(({ sandboxId: podId, record: { pid, startTime } }) => {
    const started = BigInt(startTime);
    return { podId, pid, started, isAlive: seen.get(pid) === started || isAlive(pid, started) };
  });
}

const readTasks = ({ runtime, namespace, tasks }: Pick<Deps, 'runtime' | 'namespace' | 'tasks'>): TaskSeen[] =>
  runtime.tasks(namespace).map(({ id, sandboxId: podId, pid, exit, cgroup }) => ({
    ...{ id, podId, pid },
    hasExited: exit !== undefined,
    hasCgroup: cgroup !== undefined && cgroup !== '/',
    isMonitored: tasks.get(namespace, id) !== undefined,
  }));
