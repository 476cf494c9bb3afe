import { rm } from 'node:fs/promises';
import { everyStep } from '../../async/together.ts';
import type { ContainerRecord } from '../../metadata/records.ts';
import { deleteBundle } from '../../runtime/bundle.ts';
import type { Deps } from '../deps.ts';
import { emptyCgroup } from './cgroup.ts';
import { containerFolder } from './folder.ts';

/** Takes away whatever of a container stands on the machine, its task too; the row and the log stay. */
export async function teardownContainer(deps: Deps, record: ContainerRecord): Promise<void> {
  await everyStep([
    () => deps.runtime.remove(deps.namespace, record.id),
    () => emptyCgroup(deps, record),
    () => deleteBundle({ state: deps.state, root: deps.root, namespace: deps.namespace, id: record.id }),
    () => deps.snapshots.remove(record.id),
    () => rm(containerFolder(deps, record.id), { recursive: true, force: true }),
  ]);
}
