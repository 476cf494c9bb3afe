import { gzipSync } from 'node:zlib';
import { type Digest, digestOf } from '../../../internal/images/digest.ts';
import { goArch } from '../../../internal/images/testing/archives.ts';

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
}

export interface ImageLayer {
  readonly descriptor: Descriptor;
  readonly diffId: Digest;
  /** As it is in the registry. */
  readonly bytes: Buffer;
}

/** What a registry holds of an image. */
export interface RegistryImage {
  /** The configuration's digest, by which the CRI knows the image. */
  readonly id: Digest;
  /** The manifest's. */
  readonly digest: Digest;
  readonly manifest: Buffer;
  readonly config: Buffer;
  readonly layers: readonly ImageLayer[];
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const configType = 'application/vnd.oci.image.config.v1+json';
const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip';

/** A layer of a tar archive, compressed by gzip. */
export function gzipLayer(archive: Buffer, compressed: Buffer = gzipSync(archive, { level: 1 })): ImageLayer {
  const descriptor = { mediaType: layerType, digest: digestOf(compressed), size: compressed.length };
  return { descriptor, diffId: digestOf(archive), bytes: compressed };
}

export function registryImage(layers: readonly ImageLayer[], config: object = {}): RegistryImage {
  const rootfs = { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) };
  const configBytes = Buffer.from(JSON.stringify({ os: 'linux', architecture: goArch, config, rootfs }));
  const id = digestOf(configBytes);
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: manifestType,
      config: { mediaType: configType, digest: id, size: configBytes.length },
      layers: layers.map(({ descriptor }) => descriptor),
    }),
  );
  return { id, digest: digestOf(manifest), manifest, config: configBytes, layers };
}

/** Digests of everything that a pull brings, and how many bytes each has. */
export function blobsOf({ id, digest, manifest, config, layers }: RegistryImage): ReadonlyMap<Digest, number> {
  const own: [Digest, number][] = [
    [digest, manifest.length],
    [id, config.length],
  ];
  return new Map([...own, ...layers.map(({ descriptor }) => [descriptor.digest, descriptor.size] as const)]);
}
