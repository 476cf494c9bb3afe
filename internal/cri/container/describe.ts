import { join } from 'node:path';
import { mountsUnder } from '../../host/mount.ts';
import { writableLayer } from '../../images/container-folders.ts';
import { type ContainerRecord, containerState } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';
import { toContainerStatus } from './messages.ts';
import { readSpec } from './read-spec.ts';

/** What `crictl inspect` shows beside the status; tools read `pid`, `sandboxID`, `config` and `runtimeSpec`. */
export async function describeContainer(deps: Deps, record: ContainerRecord): Promise<object> {
  const { id, sandboxId: sandboxID } = record;
  const bundle = join(deps.state, deps.namespace, id);
  const task = containerState(record) === 'running' ? deps.runtime.find(deps.namespace, id) : undefined;
  const handler = deps.sandboxes.get(sandboxID)?.handler || deps.defaultHandler;
  return {
    ...{ sandboxID, pid: task?.pid ?? 0, runtimeHandler: handler, bundle, cgroup: task?.cgroup ?? '' },
    ...{ snapshotKey: id, snapshotter: 'overlayfs', snapshot: describeSnapshot(deps, record, bundle) },
    config: configOf(record),
    runtimeSpec: (await readSpec(deps, id)) ?? null,
    ...{ record, trace: deps.stages.of(id) },
  };
}

function describeSnapshot({ images, root }: Deps, { id, image }: ContainerRecord, bundle: string): object {
  const mounts = mountsUnder(bundle).map(({ target, type, options }) => ({ target, type, options: options.join(',') }));
  return { layers: images.layersOf(image.id), writable: writableLayer(root, id), mounts };
}

/** What is kept of the request, by the names of the CRI's own JSON. */
function configOf(record: ContainerRecord): object {
  const { labels, annotations, tty, stdin, stdinOnce: stdin_once, logPath: log_path, resources } = record;
  const { metadata, image, mounts } = toContainerStatus(record);
  return {
    ...{ metadata, image, labels, annotations, mounts, log_path, tty, stdin, stdin_once },
    linux: { resources },
  };
}
