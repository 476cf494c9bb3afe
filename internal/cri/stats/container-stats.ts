import type { runtime } from '../../../api/gen/cri.js';
import { inTurns } from '../../async/in-turns.ts';
import { type ContainerRecord, containerState } from '../../metadata/records.ts';
import { isPresent } from '../../monitor/cgroup-sampler.ts';
import { type Depth, readingsPerTurn, type TaskSample } from '../../monitor/sampler.ts';
import type { Dated } from '../../monitor/walk/throttled.ts';
import type { TreeUsage } from '../../monitor/walk/tree-usage.ts';
import type { Deps } from '../deps.ts';
import { hasLabels, hasPrefix } from '../filters.ts';
import { count, toUsage } from './usage-messages.ts';

/** A container that runs, and its numbers. */
export interface MeasuredContainer {
  readonly record: ContainerRecord;
  readonly sample: TaskSample;
}

/** Those of the running containers that the filter leaves and that can be measured: one that just ends is left out. */
export async function measureContainers(
  deps: Deps,
  filter: runtime.v1.IContainerStatsFilter | null | undefined,
): Promise<runtime.v1.IContainerStats[]> {
  const records = deps.containers
    .list()
    .filter(record => containerState(record) === 'running')
    .filter(record => hasPrefix(record.id, filter?.id ?? '') && hasPrefix(record.sandboxId, filter?.podSandboxId ?? ''))
    .filter(record => hasLabels(record.labels, filter?.labelSelector ?? {}));
  const measured = await inTurns(records, readingsPerTurn, record => measureContainer(deps, record));
  return Promise.all(measured.flatMap(container => (container ? containerStats(deps, container) : [])));
}

export function measureContainer(
  { tasks, sampler, namespace }: Deps,
  record: ContainerRecord,
  depth: Depth = 'usage',
): MeasuredContainer | undefined {
  const task = tasks.get(namespace, record.id);
  const sample = task && sampler.sampleTask(task, depth);
  return sample && isPresent(sample) ? { record, sample } : undefined;
}

export async function containerStats(
  deps: Deps,
  { record, sample }: MeasuredContainer,
): Promise<runtime.v1.IContainerStats> {
  const layer = await deps.measurements.layer(record.id);
  return {
    attributes: containerAttributes(record),
    ...toUsage(sample),
    ...(layer && { writableLayer: toFilesystem(layer, deps.imageUsage.mountpoint) }),
  };
}

/** A kubelet dies of one without metadata, and takes the annotations for its own. */
export function containerAttributes(record: ContainerRecord): runtime.v1.IContainerAttributes {
  const { id, name, attempt, labels, annotations } = record;
  return { id, metadata: { name, attempt }, labels, annotations };
}

/** `mountpoint` is any folder on the file system, the same one for all: a kubelet looks each one up. */
export const toFilesystem = ({ at, value }: Dated<TreeUsage>, mountpoint: string): runtime.v1.IFilesystemUsage => ({
  timestamp: at,
  fsId: { mountpoint },
  usedBytes: count(value.bytes),
  inodesUsed: count(value.inodes),
});
