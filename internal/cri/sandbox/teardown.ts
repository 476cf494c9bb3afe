import { everyStep, together } from '../../async/together.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';
import { removeSandboxCgroup } from './cgroup.ts';
import { detachNetwork } from './network.ts';
import { sandboxPaths } from './paths.ts';

/**
 * Takes down whatever of a sandbox stands: what a stop does, and what a failed start needs. Each step runs whatever
 * the others threw, and may run again; afterwards only the row is left.
 */
export async function teardownSandbox(deps: Deps, record: SandboxRecord): Promise<void> {
  const cgroup = () => deps.stages.time('TeardownSandbox', 'cgroup', () => removeSandboxCgroup(deps, record));
  await everyStep([() => removeParts(deps, record.id), cgroup]);
}

async function removeParts(deps: Deps, id: string): Promise<void> {
  const { runtime, namespace, state, stages } = deps;
  const paths = sandboxPaths(state, namespace, id);
  await together([
    stages.time('TeardownSandbox', 'network', () => detachNetwork(deps, id, paths)),
    stages.time('TeardownSandbox', 'shim', () => runtime.endPod(namespace, id)),
  ]);
  // not before DEL has succeeded: without the network namespace it cannot find all that ADD made
  await stages.time('TeardownSandbox', 'bundle', () => runtime.removePod(namespace, id));
}
