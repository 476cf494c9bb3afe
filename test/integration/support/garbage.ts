import { basename } from 'node:path';
import { imageService } from '../../../api/services.ts';
import { type Digest, digestOf } from '../../../internal/images/digest.ts';
import { type ImageServer, stored } from './image-server.ts';
import { blobsOf, type RegistryImage } from './registry-image.ts';

/**
 * What is stored beyond `baseline` and no image that the server lists needs: blobs, halves of blobs, and how many layers
 * there are too many. Only images of `known` may have come since the baseline.
 */
export async function garbage(
  server: ImageServer,
  known: readonly RegistryImage[],
  baseline: readonly string[],
): Promise<string[]> {
  const { images } = await server.client.call(imageService.ListImages, {});
  const ids = new Set(images.map(({ id }) => id));
  const present = known.filter(({ id }) => ids.has(id));
  const blobs = new Set(present.flatMap(image => [...blobsOf(image).keys()].map(digest => digest.slice(7))));
  const more = stored(server).filter(path => !baseline.includes(path));
  const snapshots = more.filter(path => path.includes('snapshots/'));
  const wanted = new Set(present.flatMap(chainIds)).size;
  const others = more.filter(path => !snapshots.includes(path) && !blobs.has(basename(path)));
  return snapshots.length > wanted ? [...others, `${snapshots.length} layers, ${wanted} are needed`] : others;
}

/** Of each layer with those below it. */
function chainIds({ layers }: RegistryImage): Digest[] {
  const ids: Digest[] = [];
  for (const { diffId } of layers) ids.push(ids.length === 0 ? diffId : digestOf(`${ids.at(-1)} ${diffId}`));
  return ids;
}
