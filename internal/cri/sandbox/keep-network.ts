import { isPinned, pinNamespace } from '../../host/namespaces.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import { runsStill } from '../container/runs-still.ts';
import type { Deps } from '../deps.ts';
import { sandboxPaths } from './paths.ts';

type KeepDeps = Pick<Deps, 'state' | 'namespace' | 'containers' | 'cgroups' | 'log'>;

/**
 * Pins a pod's network namespace again that somebody let go of, with its bundle say, while a container is still in it:
 * network plugins find there what they have to delete. To be called before the containers end.
 */
export async function keepNetwork(deps: KeepDeps, { id, attached }: SandboxRecord): Promise<void> {
  const { net } = sandboxPaths(deps.state, deps.namespace, id);
  if (!attached || (await isPinned(net))) return;
  const inside = deps.containers.list().find(row => row.sandboxId === id && runsStill(deps, row));
  if (!inside) return;
  deps.log.warn('the network namespace of a pod is pinned again', { pod: id, container: inside.id });
  pinNamespace(`/proc/${inside.pid}/ns/net`, net);
}
