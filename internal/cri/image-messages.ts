import type { runtime } from '../../api/gen/cri.js';
import type { ImageRecord } from '../images/image-store.ts';
import { imageUser } from '../images/image-user.ts';

/** The id is the config digest in every answer: a kubelet that sees two strings deletes images in use. */
export function toImage(record: ImageRecord): runtime.v1.IImage {
  const user = imageUser(record.config.User ?? '');
  const { runtimeHandler = '', annotations = {} } = record;
  return {
    id: record.id,
    repoTags: record.references,
    repoDigests: record.digests,
    size: BigInt(record.size),
    spec: { image: record.id, runtimeHandler, annotations: { ...annotations } },
    pinned: record.pinned,
    ...(user.uid === undefined ? { username: user.username ?? '' } : { uid: { value: user.uid } }),
  };
}
