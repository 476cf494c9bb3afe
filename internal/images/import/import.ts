import { BerthError } from '../../errors/errors.ts';
import type { ByteStream, ContentStore } from '../content-store.ts';
import type { ImageStore, Lease } from '../image-store.ts';
import { formatReference, parseReference, withDefaultTag } from '../reference.ts';
import { type ArchiveFiles, stageArchive } from './archive-files.ts';
import { readDockerArchive } from './docker-archive.ts';
import { installImage, type StagedImage } from './install-image.ts';
import { stageLayout } from './layout-files.ts';
import { readOciLayout } from './oci-layout.ts';

export interface ImportOptions {
  /** Names the image of an archive that holds one image. */
  readonly name?: string;
  /** Exempts the images from the kubelet's garbage collection. */
  readonly pinned?: boolean;
  readonly signal?: AbortSignal;
}

export interface ImportedImage {
  readonly id: string;
  readonly references: string[];
  /** Bytes. */
  readonly size: number;
}

/** Takes in an OCI layout or docker archive, as tar, gzip or zstd. All of its images come to be visible, or none. */
export function importArchive(images: ImageStore, stream: ByteStream, options: ImportOptions = {}) {
  return importFiles(images, lease => stageArchive(stream, images.content, lease, options.signal), options);
}

/** Takes in an OCI layout that is a folder. */
export function importLayout(images: ImageStore, directory: string, options: ImportOptions = {}) {
  return importFiles(images, lease => stageLayout(directory, images.content, lease, options.signal), options);
}

function importFiles(
  images: ImageStore,
  stage: (lease: Lease) => Promise<ArchiveFiles>,
  options: ImportOptions,
): Promise<ImportedImage[]> {
  const { name, pinned = false, signal } = options;
  const given = name === undefined ? undefined : formatReference(withDefaultTag(parseReference(name)));
  return images.withLease(async lease => {
    const staged = await readImages(await stage(lease), images.content, lease);
    if (given !== undefined && staged.length !== 1) {
      throw new BerthError(
        'InvalidArgument',
        `the archive holds ${staged.length} images, so "${given}" cannot name one`,
      );
    }
    const records = [];
    for (const image of staged) {
      const named = given === undefined ? image : { ...image, references: [given] };
      records.push(await installImage(images, named, lease, { pinned, ...(signal && { signal }) }));
    }
    const added = [];
    for (const record of records) added.push(await images.add(record));
    return added.map(({ id, references, size }) => ({ id, references, size }));
  });
}

async function readImages(files: ArchiveFiles, content: ContentStore, lease: Lease): Promise<StagedImage[]> {
  if (files.get('index.json') && files.get('oci-layout')) return readOciLayout(files, content);
  if (files.get('manifest.json')) return readDockerArchive(files, content, lease);
  throw new BerthError('InvalidArgument', 'the archive is neither an OCI layout nor a docker archive');
}
