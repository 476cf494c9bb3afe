import { together } from '../async/together.ts';
import { BerthError } from '../errors/errors.ts';
import { chainIds, type Digest } from './digest.ts';
import { parseImageConfig } from './image-config.ts';
import type { ImageRecord, ImageStore, Lease } from './image-store.ts';
import { imageUser } from './image-user.ts';
import type { Descriptor } from './manifest.ts';
import { parseReference, repositoryOf } from './reference.ts';
import { emptyChainId } from './snapshots.ts';
import { GrowingFile } from './unpack/growing-file.ts';

/** An image whose content is in the store, not yet unpacked. */
export interface StagedImage {
  readonly manifest: Digest;
  readonly config: Descriptor;
  /** Bottom first. */
  readonly layers: readonly Descriptor[];
  /** Full names with a tag. */
  readonly references: readonly string[];
}

export const maxConfigBytes = 8 * 1024 * 1024;

/** Checks an image's content, unpacks the layers that are not yet there, and returns the record to be added. */
export async function installImage(
  { content, snapshots, unpacker }: ImageStore,
  image: StagedImage,
  lease: Lease,
  options: { readonly pinned: boolean; readonly signal?: AbortSignal },
): Promise<ImageRecord> {
  const { manifest, config: descriptor } = image;
  const parsed = parseImageConfig(
    await content.readText(descriptor.digest, maxConfigBytes),
    `config "${descriptor.digest}"`,
  );
  checkRunnable(image, parsed.os, parsed.diffIds);
  imageUser(parsed.config.User ?? '');
  const chain = chainIds(parsed.diffIds);
  for (const chainId of chain) lease.chains.add(chainId);
  const failing = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, failing.signal]) : failing.signal;
  const unpack = (index: number, layer: Descriptor) =>
    snapshots.commit(chain[index] ?? '', chain[index - 1], async (directory, lower) => {
      const blob = GrowingFile.whole(await content.path(layer.digest));
      try {
        await unpacker.unpack({ blob, diffId: parsed.diffIds[index] ?? '', directory, lower }, signal);
      } catch (error) {
        if (!signal.aborted) failing.abort(BerthError.wrap(error, `layer "${layer.digest}" cannot be unpacked`));
        throw signal.reason;
      } finally {
        blob.close();
      }
    });
  await together(image.layers.map((layer, index) => unpack(index, layer)));
  const layers = image.layers.map(({ digest, size }, index) => ({ digest, size, diffId: parsed.diffIds[index] ?? '' }));
  const repositories = new Set(image.references.map(reference => repositoryOf(parseReference(reference))));
  return {
    id: descriptor.digest,
    manifest,
    references: [...image.references],
    digests: [...repositories].map(repository => `${repository}@${manifest}`),
    size: descriptor.size + layers.reduce((sum, layer) => sum + layer.size, 0),
    chainId: chain.at(-1) ?? emptyChainId,
    layers,
    config: parsed.config,
    os: parsed.os,
    architecture: parsed.architecture,
    ...(parsed.created && { createdAt: parsed.created }),
    pinned: options.pinned,
  };
}

function checkRunnable(image: StagedImage, os: string, diffIds: readonly Digest[]): void {
  const id = image.config.digest;
  if (os !== 'linux') throw new BerthError('FailedPrecondition', `image "${id}" is for "${os}", this node runs linux`);
  if (diffIds.length !== image.layers.length) {
    const counts = `${image.layers.length} layers, its configuration lists ${diffIds.length}`;
    throw new BerthError('InvalidArgument', `image "${id}" has ${counts}`);
  }
}
