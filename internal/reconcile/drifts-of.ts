import type { Drift } from './drift.ts';
import { halfDeletedBundles, leakedMounts, orphanBundles, rowsWithoutBundle } from './rules/bundles.ts';
import { foreignThings, leakedAddresses, leakedFolders, leakedImages } from './rules/leftovers.ts';
import { deadShims, orphanShims, staleSockets } from './rules/shims.ts';
import { exitsNotWrittenDown, leakedCgroups, processesWithoutTask, tasksWithoutMonitor } from './rules/tasks.ts';
import type { Witnesses } from './witnesses.ts';
import { World } from './world.ts';

const rules: readonly ((world: World) => readonly Drift[])[] = [
  deadShims,
  orphanShims,
  orphanBundles,
  rowsWithoutBundle,
  processesWithoutTask,
  tasksWithoutMonitor,
  exitsNotWrittenDown,
  leakedMounts,
  leakedCgroups,
  leakedAddresses,
  leakedFolders,
  leakedImages,
  halfDeletedBundles,
  staleSockets,
  foreignThings,
];

/** Every difference between the witnesses, in the order in which they are best repaired. Pure. */
export function driftsOf(witnesses: Witnesses): readonly Drift[] {
  const world = new World(witnesses);
  return rules.flatMap(rule => rule(world));
}
