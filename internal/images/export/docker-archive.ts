import type { Pack } from 'tar-stream';
import type { ContentStore } from '../content-store.ts';
import { type Digest, parseDigest } from '../digest.ts';
import type { ImageLayer } from '../image-store.ts';
import { decompress } from '../unpack/decompress.ts';
import { verifiedContent, verifiedStream } from '../verified-content.ts';
import { packJson, packStream } from './entry.ts';
import type { ExportedImage } from './selection.ts';

/** Configurations and uncompressed layers, then what tells their meaning. */
export async function packDockerArchive(
  tar: Pack,
  images: readonly ExportedImage[],
  content: ContentStore,
  signal?: AbortSignal,
): Promise<void> {
  const packed = new Set<Digest>();
  for (const { record } of images) {
    const size = (await content.size(record.id)) ?? 0;
    await packStream(tar, configPath(record.id), size, verifiedContent(content, { digest: record.id }, signal));
    for (const layer of record.layers.filter(({ diffId }) => !packed.has(diffId))) {
      packed.add(layer.diffId);
      const length = await plainLength(content, layer, signal);
      await packStream(tar, layerPath(layer), length, await plain(content, layer, signal));
    }
  }
  packJson(
    tar,
    'manifest.json',
    images.map(({ record, references }) => ({
      Config: configPath(record.id),
      RepoTags: references,
      Layers: record.layers.map(layerPath),
    })),
  );
}

const configPath = (id: Digest): string => `${parseDigest(id).hex}.json`;
const layerPath = ({ diffId }: ImageLayer): string => `${parseDigest(diffId).hex}.tar`;

async function plain(content: ContentStore, { digest, diffId }: ImageLayer, signal?: AbortSignal) {
  return verifiedStream(decompress(await content.read(digest)), diffId, `layer "${digest}", unpacked,`, signal);
}

/** An entry's length comes before its bytes, so a compressed layer is read twice: there may be no room to keep it. */
async function plainLength(content: ContentStore, layer: ImageLayer, signal?: AbortSignal): Promise<number> {
  if (layer.digest === layer.diffId) return layer.size;
  let length = 0;
  for await (const chunk of decompress(await content.read(layer.digest))) {
    signal?.throwIfAborted();
    length += chunk.length;
  }
  return length;
}
