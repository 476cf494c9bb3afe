import { containerState } from '../metadata/records.ts';
import { bundleExists, createBundle } from '../runtime/bundle.ts';
import type { LeftPod, LeftTask } from '../runtime/find-left.ts';
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
 * where the record of its task is damaged or gone. Of a pod of which nothing stands, as after a reboot, nothing runs.
 */
export async function leftByRows(deps: Deps, id: string, left: LeftPod | undefined): Promise<LeftByRows> {
  const sandbox = deps.sandboxes.get(id);
  if (!left || !sandbox) return { left, bundleless: new Set() };
  const recorded = new Set(left.tasks.map(task => task.id));
  const unrecorded = deps.containers
    .list()
    .filter(row => row.sandboxId === id && containerState(row) === 'running')
    .filter(row => !recorded.has(row.id) && !deps.runtime.find(deps.namespace, row.id));
  const handler = handlerName(deps, sandbox);
  const locate = (of: string) => ({ state: deps.state, root: deps.root, namespace: deps.namespace, id: of });
  const bundleless = new Set<string>();
  const found: LeftTask[] = [];
  for (const row of unrecorded) {
    const isHere = bundleExists(locate(row.id));
    if (!isHere) bundleless.add(row.id);
    await createBundle(locate(row.id));
    const io = isHere ? taskIo(row, sandbox) : noIo;
    found.push({ id: row.id, record: { sandboxId: id, handler, io, pid: row.pid ?? 0, cgroup: undefined } });
  }
  for (const one of found) deps.log.warn('the record of a task is made anew from its row', { container: one.id });
  const byHandler = bundleExists(locate(id)) && { handler };
  // without its bundle a pod has no namespaces: its shim is not found again, and what runs in it ends
  if (!byHandler) await keepNetwork(deps, sandbox);
  return { left: { ...left, ...byHandler, tasks: [...left.tasks, ...found] }, bundleless };
}

/** Its pipes went with the bundle. */
const noIo = { terminal: false, stdin: false, logPath: undefined };
