import { imagesOf } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';
import { killContainer } from './stop.ts';
import { teardownContainer } from './teardown.ts';

/** Ends the container if it runs, takes away all that is left of it, then its row. The log stays. */
export async function removeContainer(deps: Deps, id: string): Promise<void> {
  await deps.stages.time('RemoveContainer', 'kill', () => killContainer(deps, id));
  const record = deps.containers.get(id);
  if (!record) return;
  await teardownContainer(deps, record);
  await deps.stages.time('RemoveContainer', 'row', () => deps.containers.delete(id));
  deps.exits.forget(id);
  deps.stages.forget(id);
  for (const image of imagesOf(record)) await deps.images.collectAfter(image);
}
