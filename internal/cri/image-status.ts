import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { toImage } from './image-messages.ts';
import { verboseInfo } from './verbose-info.ts';

/** An image that is not here is no error: the kubelet pulls only after an answer without one. */
export async function imageStatus(
  deps: Deps,
  request: runtime.v1.ImageStatusRequest,
): Promise<runtime.v1.IImageStatusResponse> {
  const image = deps.images.resolve(request.image?.image ?? '');
  if (!image) return {};
  return { image: toImage(image), ...(request.verbose && { info: { info: verboseInfo(image) } }) };
}
