import { nowNanos } from '../../host/clock.ts';
import type { Deps } from '../deps.ts';
import { stopSandbox } from './stop.ts';
import { teardownSandbox } from './teardown.ts';

/**
 * Undoes a sandbox that did not come to be; its row goes last. When this fails the row stays, as a stopped one, and
 * the rest is owed. The caller holds the sandbox's lock.
 */
export async function abandonSandbox(deps: Deps, id: string): Promise<void> {
  const record = deps.sandboxes.get(id);
  if (!record) return;
  try {
    await teardownSandbox(deps, record);
  } catch (error) {
    await deps.sandboxes.put({ ...record, stoppedAt: record.stoppedAt ?? nowNanos() });
    throw error;
  }
  await deps.sandboxes.delete(id);
}

/** Takes down what is owed of a sandbox that is not ready. */
export async function settleSandbox(deps: Deps, id: string): Promise<void> {
  await deps.locks.run(id, async () => {
    const record = deps.sandboxes.get(id);
    if (record?.readyAt === undefined) await abandonSandbox(deps, id);
    else if (record.stoppedAt !== undefined) await stopSandbox(deps, id);
  });
}
