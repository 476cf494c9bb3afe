import type { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';
import { findImages } from './image-list.ts';
import { toImage } from './image-messages.ts';

/** An image has some hundred bytes, some names more: far below the limit of a message. */
const imagesPerMessage = 200;

/** The same images as ListImages, where they may be more than fit one message. */
export async function* streamImages(
  deps: Deps,
  { filter }: runtime.v1.StreamImagesRequest,
): AsyncGenerator<runtime.v1.IStreamImagesResponse> {
  const images = findImages(deps, filter);
  for (let from = 0; from < images.length; from += imagesPerMessage) {
    yield { images: images.slice(from, from + imagesPerMessage).map(toImage) };
  }
}
