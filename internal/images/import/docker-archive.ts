import { posix } from 'node:path';
import { BerthError } from '../../errors/errors.ts';
import type { Blob, ContentStore } from '../content-store.ts';
import type { Lease } from '../image-store.ts';
import { type Descriptor, type DockerArchiveImage, parseDockerArchive } from '../manifest.ts';
import { formatReference, parseReference, withDefaultTag } from '../reference.ts';
import type { ArchiveFiles } from './archive-files.ts';
import type { StagedImage } from './install-image.ts';

const maxManifestBytes = 4 * 1024 * 1024;
const configType = 'application/vnd.docker.container.image.v1+json';
const layerType = 'application/vnd.docker.image.rootfs.diff.tar';
const manifestType = 'application/vnd.docker.distribution.manifest.v2+json';

/** The images of what `docker save` writes. The archive has no manifest by digest, so each image gets one. */
export async function readDockerArchive(
  files: ArchiveFiles,
  content: ContentStore,
  lease: Lease,
): Promise<StagedImage[]> {
  const text = await content.readText(files.get('manifest.json')?.digest ?? '', maxManifestBytes);
  const images = parseDockerArchive(text).map(image => describe(image, files));
  if (images.length === 0)
    throw new BerthError('InvalidArgument', 'manifest.json of the docker archive lists no image');
  return Promise.all(
    images.map(async image => {
      const { config, layers } = image;
      const manifest = JSON.stringify({ schemaVersion: 2, mediaType: manifestType, config, layers });
      const blob = await content.ingestBytes(Buffer.from(manifest), { onDigest: digest => lease.content.add(digest) });
      return { ...image, manifest: blob.digest };
    }),
  );
}

function describe(image: DockerArchiveImage, files: ArchiveFiles): Omit<StagedImage, 'manifest'> {
  return {
    config: descriptor(configType, findConfig(files, image.config)),
    layers: image.layers.map(layer => descriptor(layerType, find(files, layer))),
    references: image.repoTags.map(tag => formatReference(withDefaultTag(parseReference(tag)))),
  };
}

const descriptor = (mediaType: string, { digest, size }: Blob): Descriptor => ({ mediaType, digest, size });

function find(files: ArchiveFiles, name: string): Blob {
  const blob = files.get(posix.normalize(name));
  if (blob) return blob;
  throw new BerthError('InvalidArgument', `the docker archive has no ${JSON.stringify(name.slice(0, 300))}`);
}

/** The configuration's name holds its digest. */
function findConfig(files: ArchiveFiles, name: string): Blob {
  const blob = find(files, name);
  const hex = /(?:^|\/)([0-9a-f]{64})(?:\.json)?$/.exec(name)?.[1];
  if (hex === undefined || blob.digest === `sha256:${hex}`) return blob;
  throw new BerthError('DataLoss', `"${name}" of the docker archive hashes to "${blob.digest}"`);
}
