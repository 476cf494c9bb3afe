import type { Pack } from 'tar-stream';
import { pack } from 'tar-stream';
import { BerthError } from '../../errors/errors.ts';
import type { ImageStore } from '../image-store.ts';
import { packDockerArchive } from './docker-archive.ts';
import { packOciLayout } from './oci-layout.ts';
import { type ExportedImage, selectImages } from './selection.ts';

/** `oci` is a layout that `docker load` reads too; `docker` is what `docker save` wrote before it knew layouts. */
export type ArchiveFormat = 'oci' | 'docker';

export interface ExportOptions {
  readonly format?: ArchiveFormat;
  readonly signal?: AbortSignal;
}

const packers = { oci: packOciLayout, docker: packDockerArchive };

/**
 * Images as one tar archive, in which they share what they have in common. An image named by a tag has that name there;
 * one named by its id or digest has all of its names. Throws NotFound before the first byte where an image is not here,
 * and DataLoss in the middle where one is damaged: what tells the images' names comes last, so such an archive is none.
 */
export async function* exportImages(
  images: ImageStore,
  names: readonly string[],
  { format = 'oci', signal }: ExportOptions = {},
): AsyncGenerator<Buffer> {
  const selected = selectImages(images, names);
  const tar = pack();
  const packed = images.withLease(async lease => {
    for (const { record } of selected) for (const digest of contentOf(record)) lease.content.add(digest);
    try {
      await packers[format](tar, selected, images.content, signal);
      tar.finalize();
    } catch (error) {
      tar.destroy(error instanceof Error ? error : new BerthError('Unknown', String(error)));
    }
  });
  try {
    yield* tar as Pack & AsyncIterable<Buffer>;
  } finally {
    tar.destroy();
    await packed;
  }
}

const contentOf = ({ id, manifest, layers }: ExportedImage['record']): string[] => [
  id,
  manifest,
  ...layers.map(({ digest }) => digest),
];
