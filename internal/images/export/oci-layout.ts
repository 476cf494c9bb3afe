import type { Pack } from 'tar-stream';
import type { ContentStore } from '../content-store.ts';
import { type Digest, parseDigest } from '../digest.ts';
import { JsonReader } from '../json-reader.ts';
import { type Expected, verifiedContent } from '../verified-content.ts';
import { packJson, packStream } from './entry.ts';
import type { ExportedImage } from './selection.ts';

const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const maxManifestBytes = 4 * 1024 * 1024;

/** Blobs as they are stored, then an index of OCI and one of docker. */
export async function packOciLayout(
  tar: Pack,
  images: readonly ExportedImage[],
  content: ContentStore,
  signal?: AbortSignal,
): Promise<void> {
  const packed = new Set<Digest>();
  for (const { record } of images) {
    const blobs: Expected[] = [{ digest: record.manifest }, { digest: record.id }, ...record.layers];
    for (const blob of blobs.filter(({ digest }) => !packed.has(digest))) {
      packed.add(blob.digest);
      const size = (await content.size(blob.digest)) ?? 0;
      await packStream(tar, blobPath(blob.digest), size, verifiedContent(content, blob, signal));
    }
  }
  const manifests = await Promise.all(images.map(image => descriptors(image, content)));
  packJson(tar, 'index.json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: manifests.flat(),
  });
  packJson(tar, 'manifest.json', images.map(dockerEntry));
  packJson(tar, 'oci-layout', { imageLayoutVersion: '1.0.0' });
}

/** One for each name: a tool looks an image up by it, and containerd's own annotation has the full name. */
async function descriptors({ record, references }: ExportedImage, content: ContentStore): Promise<object[]> {
  const digest = record.manifest;
  const text = await content.readText(digest, maxManifestBytes);
  const mediaType = JsonReader.parse(text, `manifest "${digest}"`).string('mediaType') ?? manifestType;
  const descriptor = { mediaType, digest, size: Buffer.byteLength(text) };
  if (references.length === 0) return [descriptor];
  return references.map(name => ({
    ...descriptor,
    annotations: { 'io.containerd.image.name': name, 'org.opencontainers.image.ref.name': name },
  }));
}

const dockerEntry = ({ record, references }: ExportedImage): object => ({
  Config: blobPath(record.id),
  RepoTags: references,
  Layers: record.layers.map(({ digest }) => blobPath(digest)),
});

function blobPath(digest: Digest): string {
  const { algorithm, hex } = parseDigest(digest);
  return `blobs/${algorithm}/${hex}`;
}
