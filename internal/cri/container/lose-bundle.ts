import { nowNanos } from '../../host/clock.ts';
import type { Deps } from '../deps.ts';

/** Ends a container that has lost its bundle, and writes that down. The caller keeps others from it. */
export async function loseBundle(deps: Deps, id: string): Promise<void> {
  await deps.runtime.remove(deps.namespace, id);
  await deps.exits.amend(id, record => {
    if (record.finishedAt !== undefined) return record;
    const now = nowNanos();
    const lost = { exitCode: 255, reason: 'BundleLost', message: 'its bundle was removed behind the agent' };
    return { ...record, startedAt: record.startedAt ?? now, finishedAt: now, ...lost };
  });
}
