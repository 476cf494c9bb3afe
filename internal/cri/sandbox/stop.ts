import { nowNanos } from '../../host/clock.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import { killContainer } from '../container/stop.ts';
import type { Deps } from '../deps.ts';
import { teardownSandbox } from './teardown.ts';

/**
 * Ends every container of the pod at once, then the pod itself; what is stopped already is only checked again. The
 * row says so first: from then on no container is created or started in it.
 */
export async function stopSandbox(deps: Deps, record: SandboxRecord): Promise<void> {
  const stopped = { ...record, stoppedAt: record.stoppedAt ?? nowNanos() };
  if (record.stoppedAt === undefined) await deps.sandboxes.put(stopped);
  const containers = deps.containers.list().filter(container => container.sandboxId === record.id);
  await Promise.all(containers.map(({ id }) => deps.locks.run(id, () => killContainer(deps, id))));
  await teardownSandbox(deps, stopped);
}
