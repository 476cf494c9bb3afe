import { everyStep } from '../../async/together.ts';
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
  const paths = sandboxPaths(deps.state, deps.namespace, record.id);
  await everyStep([
    // while the network namespace is still there
    () => detachNetwork(deps, record.id, paths),
    // the bundle goes with the shim, and all that is pinned and mounted in it
    () => deps.runtime.closePod(deps.namespace, record.id),
    () => removeSandboxCgroup(deps, record),
  ]);
}
