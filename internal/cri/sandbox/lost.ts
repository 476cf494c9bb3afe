import { sandboxIsReady } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';
import { shimDied } from '../history/pod-history.ts';
import { stopSandbox } from './stop.ts';

/**
 * The shim of a pod died: the runtime cleans up its tasks, and what is left of the sandbox goes too; it is NotReady.
 * Of one that died while no agent ran, `recover` writes that down first.
 */
export async function sandboxLost(deps: Deps, id: string): Promise<void> {
  await deps.recovery.of(id);
  await deps.locks.run(id, async () => {
    const record = deps.sandboxes.get(id);
    if (!record || !sandboxIsReady(record)) return;
    deps.log.warn('the shim of a pod died', { pod: id });
    deps.history.note(id, { what: shimDied });
    await stopSandbox(deps, id);
  });
}
