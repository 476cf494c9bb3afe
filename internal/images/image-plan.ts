import { BerthError } from '../errors/errors.ts';
import type { ContentStore } from './content-store.ts';
import { chainIds, type Digest } from './digest.ts';
import { type ParsedConfig, parseImageConfig } from './image-config.ts';
import type { ImageRecord } from './image-store.ts';
import { imageUser } from './image-user.ts';
import type { Descriptor, Manifest } from './manifest.ts';
import { emptyChainId } from './snapshots.ts';

export interface LayerPlan {
  readonly descriptor: Descriptor;
  readonly diffId: Digest;
  readonly chainId: Digest;
  /** The chain id of the layers below; undefined for the bottom one. */
  readonly parent: Digest | undefined;
}

/** What an image is made of, checked. */
export interface ImagePlan {
  readonly config: Descriptor;
  readonly parsed: ParsedConfig;
  /** Bottom first. */
  readonly layers: readonly LayerPlan[];
}

export const maxConfigBytes = 8 * 1024 * 1024;

/** Reads the configuration, which must be in the store, and says what the layers are to become. */
export async function planImage(
  content: ContentStore,
  { config, layers }: Pick<Manifest, 'config' | 'layers'>,
): Promise<ImagePlan> {
  const text = await content.readText(config.digest, maxConfigBytes);
  const parsed = parseImageConfig(text, `config "${config.digest}"`);
  checkRunnable(config.digest, parsed, layers.length);
  const chain = chainIds(parsed.diffIds);
  const plans = layers.map((descriptor, index): LayerPlan => {
    return { descriptor, diffId: parsed.diffIds[index] ?? '', chainId: chain[index] ?? '', parent: chain[index - 1] };
  });
  return { config, parsed, layers: plans };
}

function checkRunnable(id: Digest, { os, diffIds, config }: ParsedConfig, layers: number): void {
  if (os !== 'linux') throw new BerthError('FailedPrecondition', `image "${id}" is for "${os}", this node runs linux`);
  if (diffIds.length !== layers) {
    throw new BerthError(
      'InvalidArgument',
      `image "${id}" has ${layers} layers, its configuration lists ${diffIds.length}`,
    );
  }
  imageUser(config.User ?? '');
}

export type ImageNames = Pick<ImageRecord, 'manifest' | 'references' | 'digests' | 'pinned'> &
  Partial<Pick<ImageRecord, 'runtimeHandler' | 'annotations'>>;

export function recordOf({ config, parsed, layers }: ImagePlan, names: ImageNames): ImageRecord {
  return {
    ...names,
    id: config.digest,
    size: config.size + layers.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
    chainId: layers.at(-1)?.chainId ?? emptyChainId,
    layers: layers.map(({ descriptor: { digest, size }, diffId }) => ({ digest, size, diffId })),
    config: parsed.config,
    os: parsed.os,
    architecture: parsed.architecture,
    ...(parsed.created && { createdAt: parsed.created }),
  };
}
