import { posix } from 'node:path';
import { expandSlice } from '../../host/cgroup-path.ts';
import { type SandboxRecord, sandboxIsReady } from '../../metadata/records.ts';
import type { Table } from '../../metadata/store.ts';
import type { MonitoredPod, PodSource } from '../../monitor/sampler.ts';
import { sandboxPaths } from '../sandbox/paths.ts';

export interface MonitoredPodsOptions {
  readonly sandboxes: Table<SandboxRecord>;
  readonly state: string;
  readonly namespace: string;
}

/** The pods whose traffic and cgroups are read: those that are ready. */
export function monitoredPods({ sandboxes, state, namespace }: MonitoredPodsOptions): PodSource {
  return {
    pods: () =>
      sandboxes
        .list()
        .filter(sandboxIsReady)
        .map(record => monitoredPod(record, state, namespace)),
  };
}

export function monitoredPod(record: SandboxRecord, state: string, namespace: string): MonitoredPod {
  const cgroup = podCgroup(record);
  const ownNetwork = record.namespaces.network !== 'node';
  return {
    id: record.id,
    ...(cgroup !== undefined && { cgroup }),
    ...(ownNetwork && { netns: sandboxPaths(state, namespace, record.id).net }),
  };
}

/**
 * The cgroup that holds this pod and no other: one that the agent made, or one that has the pod's uid in its name, as a
 * kubelet's do. Undefined where the client named a cgroup that may be anyone's.
 */
export function podCgroup({ cgroupParent, ownsCgroup, uid }: SandboxRecord): string | undefined {
  const name = posix.basename(cgroupParent);
  const isSlice = name.endsWith('.slice');
  const spellings = uid === '' ? [] : [uid, uid.replaceAll('-', '_')];
  if (!(ownsCgroup && !isSlice) && !spellings.some(spelling => name.includes(spelling))) return undefined;
  return isSlice ? expandSlice(name) : posix.join('/', cgroupParent);
}
