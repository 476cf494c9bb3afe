import { together } from '../../async/together.ts';
import { nowNanos } from '../../host/clock.ts';
import { killContainer } from '../container/stop.ts';
import type { Deps } from '../deps.ts';
import { keepNetwork } from './keep-network.ts';
import { teardownSandbox } from './teardown.ts';

/**
 * Ends every container of the pod at once, then the pod itself; does nothing for one that is down. The row says first
 * that it stops: from then on no container is created or started in it. The caller holds the sandbox's lock.
 */
export async function stopSandbox(deps: Deps, id: string): Promise<void> {
  const record = deps.sandboxes.get(id);
  if (!record || record.downAt !== undefined) return;
  const stopped = { ...record, stoppedAt: record.stoppedAt ?? nowNanos() };
  const { sandboxes, stages } = deps;
  if (record.stoppedAt === undefined) await stages.time('StopPodSandbox', 'row', () => sandboxes.put(stopped));
  await keepNetwork(deps, stopped);
  await stages.time('StopPodSandbox', 'containers', () => killContainers(deps, id));
  await teardownSandbox(deps, stopped);
  const down = { ...stopped, attached: false, downAt: nowNanos() };
  await stages.time('StopPodSandbox', 'commit', () => sandboxes.put(down));
}

/** Where one does not end, the shim does not do as it is told and goes, and with it all of them. */
async function killContainers(deps: Deps, sandboxId: string): Promise<void> {
  const containers = deps.containers.list().filter(container => container.sandboxId === sandboxId);
  try {
    await together(containers.map(({ id }) => deps.locks.run(id, () => killContainer(deps, id))));
  } catch (error) {
    deps.log.warn('a container does not end, so its shim is killed', { pod: sandboxId, error });
    await deps.runtime.killPod(deps.namespace, sandboxId);
  }
}
