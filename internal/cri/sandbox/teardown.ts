import { everyStep, together } from '../../async/together.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import { emptyCgroup } from '../container/cgroup.ts';
import type { Deps } from '../deps.ts';
import { removeSandboxCgroup } from './cgroup.ts';
import { detachNetwork } from './network.ts';
import { sandboxPaths } from './paths.ts';

/**
 * Takes down whatever of a sandbox stands: what a stop does, and what a failed start needs. Each step runs whatever
 * the others threw, and may run again; afterwards only the row is left.
 */
export async function teardownSandbox(deps: Deps, record: SandboxRecord): Promise<void> {
  const cgroup = () => everyStep([() => emptyCgroups(deps, record.id), () => removeSandboxCgroup(deps, record)]);
  await everyStep([() => removeParts(deps, record.id), () => deps.stages.time('TeardownSandbox', 'cgroup', cgroup)]);
}

/** Nothing runs on of a pod that is called down: not even what no task is known of. */
async function emptyCgroups(deps: Deps, id: string): Promise<void> {
  const containers = deps.containers.list().filter(({ sandboxId }) => sandboxId === id);
  await together(containers.map(record => emptyCgroup(deps, record)));
}

async function removeParts(deps: Deps, id: string): Promise<void> {
  const { runtime, namespace, state, stages } = deps;
  const paths = sandboxPaths(state, namespace, id);
  await together([
    stages.time('TeardownSandbox', 'network', () => deps.turns.run(() => detachNetwork(deps, id, paths))),
    stages.time('TeardownSandbox', 'shim', () => runtime.endPod(namespace, id)),
  ]);
  // not before DEL has succeeded: without the network namespace it cannot find all that ADD made
  await stages.time('TeardownSandbox', 'bundle', () => runtime.removePod(namespace, id));
}
