import { allOrNone } from '../../async/together.ts';
import { BerthError } from '../../errors/errors.ts';
import type { Digest } from '../digest.ts';
import { type LayerPlan, planImage, recordOf } from '../image-plan.ts';
import type { ImageRecord, ImageStore, Lease } from '../image-store.ts';
import type { Descriptor } from '../manifest.ts';
import { parseReference, repositoryOf } from '../reference.ts';
import { unpackStored } from '../unpack-stored.ts';

/** An image whose content is in the store, not yet unpacked. */
export interface StagedImage {
  readonly manifest: Digest;
  readonly config: Descriptor;
  /** Bottom first. */
  readonly layers: readonly Descriptor[];
  /** Full names with a tag. */
  readonly references: readonly string[];
}

/** Checks an image's content, unpacks the layers that are not yet there, and returns the record to be added. */
export async function installImage(
  images: ImageStore,
  image: StagedImage,
  lease: Lease,
  options: { readonly pinned: boolean; readonly signal?: AbortSignal },
): Promise<ImageRecord> {
  const plan = await planImage(images.content, image);
  for (const { chainId } of plan.layers) lease.chains.add(chainId);
  const unpack = ({ descriptor: { digest }, diffId, chainId, parent }: LayerPlan, signal: AbortSignal) =>
    images.snapshots.commit(chainId, parent, async (directory, lower) => {
      try {
        await unpackStored(images, { digest, diffId }, { directory, lower }, signal);
      } catch (error) {
        signal.throwIfAborted();
        throw BerthError.wrap(error, `layer "${digest}" cannot be unpacked`);
      }
    });
  await allOrNone(options.signal, signal => plan.layers.map(layer => unpack(layer, signal)));
  const repositories = new Set(image.references.map(reference => repositoryOf(parseReference(reference))));
  return recordOf(plan, {
    manifest: image.manifest,
    references: [...image.references],
    digests: [...repositories].map(repository => `${repository}@${image.manifest}`),
    pinned: options.pinned,
  });
}
