import { tar } from '../../../internal/images/testing/archives.ts';
import { noise } from './noise.ts';
import { gzipLayer, type ImageLayer, type RegistryImage, registryImage } from './registry-image.ts';
import type { Files } from './whole.ts';

/** An image whose layers hold one file each that does not compress; equal seeds make equal layers. */
export interface TestImage {
  readonly image: RegistryImage;
  readonly files: Files;
}

/** A layer for each seed, the bottom one first. */
export async function testImage(
  seeds: readonly number[],
  kib: number,
  base: readonly ImageLayer[] = [],
): Promise<TestImage> {
  const files = Object.fromEntries(seeds.map(seed => [`file-${seed}`, noise(seed, kib * 1024)]));
  const layers = Object.entries(files).map(async ([name, data]) => gzipLayer(await tar([{ name, data }])));
  return { image: registryImage([...base, ...(await Promise.all(layers))], { Env: ['PATH=/bin'] }), files };
}
