import { type Drift, drift, type Remedy } from '../drift.ts';
import { type CgroupSeen, type ContainerRow, seenBy } from '../witnesses.ts';
import type { World } from '../world.ts';

export function processesWithoutTask(world: World): readonly Drift[] {
  const inCgroups = seenBy(world.witnesses.cgroups, cgroups =>
    cgroups
      .filter(({ id, of, processes }) => of !== 'foreign' && processes.length > 0 && !world.isBusy(id))
      .filter(cgroup => !isServed(world, cgroup))
      .map(cgroup => {
        const { id, of, path, processes } = cgroup;
        const remedy = remedyFor(world, cgroup);
        const of_ = of === 'pod' ? { podId: id } : world.about(id);
        const detail = `${path}: ${processes.length === 1 ? 'process' : 'processes'} ${processes.join(', ')}`;
        return drift(path, { kind: 'process-without-task', remedy }, { ...of_, detail });
      }),
  );
  const holding = seenBy(world.witnesses.processes, ({ holders }) =>
    holders
      .filter(({ containerId }) => !world.isBusy(containerId) && !world.tasks.has(containerId))
      .filter(({ containerId }) => !world.bundles?.has(containerId))
      .map(({ containerId, pid, started }) => {
        const remedy = { end: { pid, started } };
        const detail = `process ${pid} keeps its pipes open`;
        return drift(`${pid}`, { kind: 'process-without-task', remedy }, { ...world.about(containerId), detail });
      }),
  );
  return [...inCgroups, ...holding];
}

/** Nobody's first process is in a cgroup that only holds others. */
function isServed({ tasks }: World, { id, of }: CgroupSeen): boolean {
  if (of === 'pod') return false;
  const task = tasks.get(id);
  return task !== undefined && !task.hasExited;
}

function remedyFor(world: World, { id, of, path }: CgroupSeen): Remedy {
  if (of === 'pod') return { strays: path };
  const podId = world.podOf(id);
  return podId !== undefined && shouldRun(world, id) ? { adopt: podId } : { empty: path, id };
}

/** By the rows it runs, and a shim may know it: then it is found again, never ended. */
function shouldRun(world: World, id: string): boolean {
  const container = world.containers.get(id);
  if (container) return container.state === 'running' && !world.tasks.has(id);
  return world.pods.get(id)?.state === 'ready' && !world.tasks.has(id);
}

export function tasksWithoutMonitor(world: World): readonly Drift[] {
  return world.witnesses.tasks
    .filter(({ id, hasCgroup, hasExited, isMonitored }) => hasCgroup && !hasExited && !isMonitored && !world.isBusy(id))
    .map(({ id }) => drift(id, { kind: 'task-without-monitor', id }, world.about(id)));
}

/** Only of what certainly has no process: a row is never closed over a cgroup that holds some, or that was not seen. */
export function exitsNotWrittenDown(world: World): readonly Drift[] {
  return world.witnesses.rows.containers
    .filter(row => row.state === 'running' && !world.isBusy(row.id) && hasEnded(world, row))
    .map(({ id, podId }) => {
      const hasTask = world.tasks.has(id);
      return drift(id, { kind: 'exited-while-away', id, pod: podId, hasTask }, { podId, containerId: id });
    });
}

function hasEnded({ tasks, populated }: World, { id }: ContainerRow): boolean {
  if (populated === undefined || populated.has(id)) return false;
  return tasks.get(id)?.hasExited ?? true;
}

export function leakedCgroups(world: World): readonly Drift[] {
  return seenBy(world.witnesses.cgroups, cgroups =>
    cgroups
      .filter(({ id, of, isPopulated }) => of !== 'foreign' && !isPopulated && !world.isBusy(id))
      .filter(({ id, of }) => (of === 'pod' ? isGonePod(world, id) : isGoneContainer(world, id)))
      .map(({ id, of, path }) =>
        drift(
          path,
          { kind: 'leaked-cgroup', id, path },
          { ...(of === 'pod' ? { podId: id } : world.about(id)), detail: path },
        ),
      ),
  );
}

const isGonePod = (world: World, id: string): boolean => !world.pods.has(id) || world.isGone(id);

/** An infra process has the id of its pod. */
const isGoneContainer = (world: World, id: string): boolean =>
  !world.tasks.has(id) && (world.pods.has(id) ? !world.isLive(id) : world.isGone(id));
