import type { runtime } from '../../api/gen/cri.js';
import type { ImageRecord } from '../images/image-store.ts';
import type { Deps } from './deps.ts';
import { toImage } from './image-messages.ts';

export async function listImages(
  deps: Deps,
  { filter }: runtime.v1.ListImagesRequest,
): Promise<runtime.v1.IListImagesResponse> {
  return { images: findImages(deps, filter).map(toImage) };
}

/** All, or the one that the filter names. */
export function findImages(deps: Deps, filter: runtime.v1.IImageFilter | null | undefined): ImageRecord[] {
  const wanted = filter?.image?.image ?? '';
  if (wanted === '') return deps.images.list();
  const image = deps.images.resolve(wanted);
  return image ? [image] : [];
}
