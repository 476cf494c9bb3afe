import { containerState } from '../metadata/records.ts';
import { bundleExists, createBundle } from '../runtime/bundle.ts';
import type { LeftPod, LeftTask } from '../runtime/find-left.ts';
import { runsStill } from './container/runs-still.ts';
import { taskIo } from './container/task-io.ts';
import type { Deps } from './deps.ts';
import { handlerName } from './sandbox/assemble.ts';
import { keepNetwork } from './sandbox/keep-network.ts';

export interface LeftByRows {
  readonly left: LeftPod | undefined;
  /** Ids of containers that have lost their bundles: each has an empty one now, so that it can be ended. */
  readonly bundleless: ReadonlySet<string>;
}

/**
 * What stands of a pod, and what its rows know besides: a container whose row says that it runs is looked for also
 * where the record of its task is damaged or gone. Of a pod of which nothing stands nor runs, as after a reboot, nothing
 * is left.
 */
export async function leftByRows(deps: Deps, id: string, left: LeftPod | undefined): Promise<LeftByRows> {
  const sandbox = deps.sandboxes.get(id);
  if (!sandbox) return { left, bundleless: new Set() };
  const handler = handlerName(deps, sandbox);
  // without its bundle a pod has no namespaces: its shim is not found again, and what runs in it ends
  const byHandler = bundleExists(locate(deps, id)) && { handler };
  if (!byHandler) await keepNetwork(deps, sandbox);
  const recorded = new Set(left?.tasks.map(task => task.id));
  const unrecorded = deps.containers
    .list()
    .filter(row => row.sandboxId === id && containerState(row) === 'running')
    .filter(row => !recorded.has(row.id) && !deps.runtime.find(deps.namespace, row.id));
  if (!left && !unrecorded.some(row => runsStill(deps, row))) return { left, bundleless: new Set() };
  const bundleless = new Set<string>();
  const found: LeftTask[] = [];
  for (const row of unrecorded) {
    deps.log.warn('the record of a task is made anew from its row', { container: row.id });
    const isHere = bundleExists(locate(deps, row.id));
    if (!isHere) bundleless.add(row.id);
    await createBundle(locate(deps, row.id));
    const io = isHere ? taskIo(row, sandbox) : noIo;
    found.push({ id: row.id, record: { sandboxId: id, handler, io, pid: row.pid ?? 0, cgroup: undefined } });
  }
  const pod = { namespace: deps.namespace, sandboxId: id, ...byHandler };
  return { left: { ...pod, tasks: [...(left?.tasks ?? []), ...found] }, bundleless };
}

const locate = ({ state, root, namespace }: Deps, id: string) => ({ state, root, namespace, id });

/** Its pipes went with the bundle. */
const noIo = { terminal: false, stdin: false, logPath: undefined };
