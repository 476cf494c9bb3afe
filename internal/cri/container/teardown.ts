import { everyStep } from '../../async/together.ts';
import { removeTree } from '../../host/remove-tree.ts';
import type { ContainerRecord } from '../../metadata/records.ts';
import { deleteBundle } from '../../runtime/bundle.ts';
import type { Deps } from '../deps.ts';
import type { StageOf } from '../operations.ts';
import { removeContainerCgroup } from './cgroup.ts';
import { containerFolder } from './folder.ts';

/** Takes away whatever of a container stands on the machine, its task too; the row and the log stay. */
export async function teardownContainer(deps: Deps, record: ContainerRecord): Promise<void> {
  const { stages, runtime, snapshots, namespace, state, root } = deps;
  const { id } = record;
  const step = (stage: StageOf<'TeardownContainer'>, work: () => Promise<unknown>) => () =>
    stages.time('TeardownContainer', stage, work);
  await everyStep([
    step('task', () => runtime.remove(namespace, id)),
    step('cgroup', () => removeContainerCgroup(deps, record)),
    step('bundle', () => deleteBundle({ state, root, namespace, id })),
    step('snapshot', () => snapshots.remove(id)),
    step('files', () => removeTree(containerFolder(deps, id))),
  ]);
}
