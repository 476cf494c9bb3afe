import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';

/** Removes the image with all of its references; one that is not here has been removed already. */
export async function removeImage(
  deps: Deps,
  request: runtime.v1.RemoveImageRequest,
): Promise<runtime.v1.IRemoveImageResponse> {
  await deps.images.remove(request.image?.image ?? '');
  return {};
}
