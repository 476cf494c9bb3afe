import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { toImage } from './image-messages.ts';

export async function listImages(
  deps: Deps,
  { filter }: runtime.v1.ListImagesRequest,
): Promise<runtime.v1.IListImagesResponse> {
  const wanted = filter?.image?.image ?? '';
  if (wanted === '') return { images: deps.images.list().map(toImage) };
  const image = deps.images.resolve(wanted);
  return { images: image ? [toImage(image)] : [] };
}
