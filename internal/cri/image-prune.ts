import type { berth } from '../../api/gen/berth.js';
import { pruneImages as prune } from '../images/prune.ts';
import type { Deps } from './deps.ts';

export async function pruneImages(
  { images }: Pick<Deps, 'images'>,
  request: berth.v1.PruneImagesRequest,
): Promise<berth.v1.IPruneImagesResponse> {
  const pruned = await prune(images, { all: request.all, dryRun: request.dryRun });
  const gone = pruned.images.map(({ id, references }) => ({ id, references }));
  return { images: gone, freedBytes: pruned.freedBytes };
}
