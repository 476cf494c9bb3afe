import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unmount } from '../../host/mount.ts';
import { kill } from '../../host/process.ts';
import { containerState } from '../../metadata/records.ts';
import type { Step } from '../../reconcile/plan.ts';
import { bundleOf, deleteBundle } from '../../runtime/bundle.ts';
import { withExit } from '../container/exits.ts';
import { containerFolder } from '../container/folder.ts';
import { loseBundle } from '../container/lose-bundle.ts';
import type { Deps } from '../deps.ts';
import { recoverPod } from '../recover.ts';
import { settleSandbox } from '../sandbox/abandon.ts';
import { ownCgroup } from '../sandbox/cgroup.ts';
import { sandboxLost } from '../sandbox/lost.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { stopSandbox } from '../sandbox/stop.ts';
import { ownRuntimeRoots } from './places.ts';

type Repairs = {
  readonly [Do in Step['do']]: (deps: Deps, step: Extract<Step, { readonly do: Do }>) => Promise<void> | void;
};

/** Each holds the lock of what it is about and looks again whether it is still to be done. */
const repairs: Repairs = {
  async recover(deps, { pod }) {
    await deps.recovery.of(pod);
    await holdingPod(deps, pod, async () => {
      await recoverPod(deps, pod, await deps.runtime.leftOf(deps.namespace, pod));
    });
  },
  async 'lose-shim'(deps, { pod }) {
    await deps.locks.run(pod, () => deps.runtime.killPod(deps.namespace, pod));
    await sandboxLost(deps, pod);
  },
  async 'end-shim'(deps, { pod, process: { pid, started } }) {
    kill(pid, 'SIGKILL', started);
    await removeSocket(deps, pod, deps.runtime.shimSocket(deps.namespace, pod));
  },
  'end-process'(_deps, { process: { pid, started } }) {
    kill(pid, 'SIGKILL', started);
  },
  async 'end-pod'(deps, { pod }) {
    await deps.locks.run(pod, async () => {
      const { runtime, namespace } = deps;
      if (deps.sandboxes.get(pod) && !isDown(deps, pod)) return;
      const left = await runtime.leftOf(namespace, pod);
      if (left) await runtime.restorePod(left);
      await runtime.endPod(namespace, pod);
      // not before DEL has succeeded: without the network namespace it cannot find all that ADD made
      await release(deps, pod);
      await runtime.removePod(namespace, pod);
      if (deps.cgroups.driver === 'cgroupfs') await deps.cgroups.remove(ownCgroup('cgroupfs', pod));
    });
  },
  async 'end-container'(deps, { id }) {
    await deps.locks.run(id, async () => {
      const record = deps.containers.get(id);
      if (record && containerState(record) !== 'exited') return;
      await deps.runtime.remove(deps.namespace, id);
      await deleteBundle(locate(deps, id));
    });
  },
  async 'stop-pod'(deps, { pod }) {
    await deps.locks.run(pod, async () => {
      if (!existsSync(bundleOf(locate(deps, pod)).path)) await stopSandbox(deps, pod);
    });
  },
  async 'fail-container'(deps, { id }) {
    await deps.locks.run(id, async () => {
      if (existsSync(bundleOf(locate(deps, id)).path)) return;
      await loseBundle(deps, id);
    });
  },
  async 'empty-cgroup'(deps, { id, path }) {
    await deps.locks.run(id, async () => {
      const task = deps.runtime.find(deps.namespace, id);
      if (!task || task.exit) await deps.cgroups.killAll(path);
    });
  },
  'end-strays'(deps, { path }) {
    for (const pid of deps.cgroups.ownMembers(path)) kill(pid, 'SIGKILL');
  },
  async 'remove-cgroup'(deps, { id, path }) {
    await deps.locks.run(id, async () => {
      if (!deps.runtime.find(deps.namespace, id)) await deps.cgroups.remove(path, { timeoutMs: 0 });
    });
  },
  async monitor(deps, { id }) {
    const task = deps.runtime.find(deps.namespace, id);
    if (!task || task.exit || task.cgroup === undefined) return;
    const { namespace, sandboxId, pid, cgroup } = task;
    deps.tasks.monitor({ namespace, id, sandboxId, pid, cgroup });
  },
  async 'record-exit'(deps, { id }) {
    await deps.locks.run(id, async () => {
      const task = deps.runtime.find(deps.namespace, id);
      const exit = task?.exit;
      if (!task || !exit) return;
      await deps.exits.amend(id, record => withExit(record, exit, undefined));
      await task.delete();
    });
  },
  unmount(_deps, { path }) {
    unmount(path, { detach: true });
  },
  'settle-pod': (deps, { pod }) => settleSandbox(deps, pod),
  async detach(deps, { pod }) {
    await deps.locks.run(pod, async () => {
      if (!deps.sandboxes.get(pod) || isDown(deps, pod)) await release(deps, pod);
    });
  },
  async 'remove-folder'(deps, { id, of }) {
    await deps.locks.run(id, async () => {
      if (of === 'oci' ? deps.runtime.find(deps.namespace, id) : deps.containers.get(id)) return;
      if (of === 'work' && deps.sandboxes.get(id)) return;
      if (of === 'layer') return deps.snapshots.remove(id);
      for (const path of foldersOf(deps, id, of)) await rm(path, { recursive: true, force: true });
    });
  },
  'collect-images': deps => deps.images.collect(),
  'finish-removal': (deps, { path }) => deps.runtime.finishRemoval(path),
  'remove-socket': (deps, { pod, path }) => removeSocket(deps, pod, path),
};

/** Does one step of a plan. */
export async function performStep(deps: Deps, step: Step): Promise<void> {
  await (repairs[step.do] as (deps: Deps, step: Step) => Promise<void> | void)(deps, step);
}

async function removeSocket(deps: Deps, pod: string, path: string): Promise<void> {
  await deps.locks.run(pod, async () => {
    if (!deps.runtime.isOpen(deps.namespace, pod)) await rm(path, { force: true });
  });
}

const release = (deps: Deps, pod: string): Promise<void> =>
  deps.network.release(pod, sandboxPaths(deps.state, deps.namespace, pod).net);

const isDown = (deps: Deps, pod: string): boolean => deps.sandboxes.get(pod)?.downAt !== undefined;

const locate = ({ state, root, namespace }: Deps, id: string) => ({ state, root, namespace, id });

function foldersOf(deps: Deps, id: string, of: 'volumes' | 'work' | 'oci'): string[] {
  if (of === 'volumes') return [containerFolder(deps, id)];
  return (of === 'work' ? [deps.root] : ownRuntimeRoots(deps)).map(root => join(root, deps.namespace, id));
}

/** Neither the pod nor any container of it is changed by others meanwhile; the order is that of a stop. */
async function holdingPod(deps: Deps, pod: string, body: () => Promise<void>): Promise<void> {
  const containers = deps.containers.list().filter(({ sandboxId }) => sandboxId === pod);
  const held = containers.reduce<() => Promise<void>>(
    (inner, { id }) =>
      () =>
        deps.locks.run(id, inner),
    body,
  );
  await deps.locks.run(pod, held);
}
