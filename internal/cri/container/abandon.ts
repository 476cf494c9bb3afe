import type { Deps } from '../deps.ts';
import { teardownContainer } from './teardown.ts';

/**
 * Undoes a container that did not come to be; its row goes last. When this fails the row stays, and the rest is owed.
 * The caller holds the container's lock.
 */
export async function abandonContainer(deps: Deps, id: string): Promise<void> {
  const record = deps.containers.get(id);
  if (!record) return;
  await teardownContainer(deps, record);
  await deps.containers.delete(id);
}

/** Takes down what is owed of a container that did not come to be; leaves any other alone. */
export async function settleContainer(deps: Deps, id: string): Promise<void> {
  await deps.locks.run(id, async () => {
    if (deps.containers.get(id)?.readyAt === undefined) await abandonContainer(deps, id);
  });
}
