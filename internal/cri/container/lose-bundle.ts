import { nowNanos } from '../../host/clock.ts';
import type { ContainerRecord } from '../../metadata/records.ts';
import { createBundle, deleteBundle } from '../../runtime/bundle.ts';
import type { Deps } from '../deps.ts';

/** Ends a container that has lost its bundle, and writes that down. The caller keeps others from it. */
export async function loseBundle(deps: Deps, id: string): Promise<void> {
  const bundle = { state: deps.state, root: deps.root, namespace: deps.namespace, id };
  // the OCI runtime ends nothing when it cannot log there
  await createBundle(bundle);
  await deps.runtime.remove(deps.namespace, id);
  await deleteBundle(bundle);
  await deps.exits.of(id);
  await deps.exits.amend(id, bundleLost);
}

/** The exit code is that of its end, if it ran. */
function bundleLost(record: ContainerRecord): ContainerRecord {
  const now = nowNanos();
  const { startedAt = now, finishedAt = now, exitCode = 255 } = record;
  const message = 'its bundle was removed behind the agent';
  return { ...record, startedAt, finishedAt, exitCode, reason: 'BundleLost', message };
}
