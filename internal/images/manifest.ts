import { BerthError } from '../errors/errors.ts';
import type { Digest } from './digest.ts';
import { JsonReader, parseJson } from './json-reader.ts';
import { type Platform, readPlatform } from './platform.ts';

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  /** Bytes, as stored. */
  readonly size: number;
  readonly platform?: Platform;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Where a foreign layer is said to be; only when such were asked for. */
  readonly urls?: readonly string[];
}

export interface Manifest {
  readonly kind: 'manifest';
  readonly config: Descriptor;
  /** Bottom first. */
  readonly layers: readonly Descriptor[];
}

export interface Index {
  readonly kind: 'index';
  readonly manifests: readonly Descriptor[];
}

export const mediaTypes = {
  index: ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'],
  manifest: ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json'],
  config: ['application/vnd.oci.image.config.v1+json', 'application/vnd.docker.container.image.v1+json'],
} as const;

/** Layers that were never to be distributed name a URL of their own: what is there is for its author to say. */
const foreignLayer =
  /^application\/vnd\.(oci\.image\.layer\.nondistributable\.v1\.tar(\+gzip|\+zstd)?|docker\.image\.rootfs\.foreign\.diff\.tar(\.gzip|\.zstd)?)$/;
const imageLayer =
  /^application\/vnd\.(oci\.image\.layer\.v1\.tar(\+gzip|\+zstd)?|docker\.image\.rootfs\.diff\.tar(\.gzip|\.zstd)?)$/;

export interface ManifestOptions {
  /** Foreign layers are taken, with their URLs. Default false: they are refused. */
  readonly foreignLayers?: boolean;
}

/** Overlay stacks at most 500; Docker writes at most 127. */
export const maxLayers = 128;
const maxManifests = 1000;

/**
 * Reads an index or a manifest. `mediaType` is what the descriptor or server said; a document that says otherwise, or
 * that could be read as both, is refused (CVE-2021-41190).
 */
export function parseManifest(
  text: string,
  mediaType: string | undefined,
  what: string,
  options: ManifestOptions = {},
): Manifest | Index {
  const reader = JsonReader.parse(text, what);
  const own = reader.string('mediaType');
  if (own !== undefined && mediaType !== undefined && own !== mediaType) {
    throw new BerthError('InvalidArgument', `${what} says it is "${own}" but was announced as "${mediaType}"`);
  }
  const isIndex = reader.has('manifests');
  if (isIndex && (reader.has('layers') || reader.has('config'))) {
    throw new BerthError('InvalidArgument', `${what} is an index and a manifest at once`);
  }
  checkType(own ?? mediaType, isIndex ? mediaTypes.index : mediaTypes.manifest, what);
  return isIndex ? parseIndex(reader, what) : parseImageManifest(reader, what, options);
}

function checkType(mediaType: string | undefined, expected: readonly string[], what: string): void {
  if (mediaType === undefined || expected.includes(mediaType)) return;
  throw new BerthError('InvalidArgument', `${what} has media type "${mediaType}", want "${expected.join('" or "')}"`);
}

function parseIndex(reader: JsonReader, what: string): Index {
  const manifests = reader.requireObjects('manifests').map(parseDescriptor);
  if (manifests.length > maxManifests) throw tooMany(what, manifests.length, 'manifests', maxManifests);
  return { kind: 'index', manifests };
}

function parseImageManifest(reader: JsonReader, what: string, options: ManifestOptions): Manifest {
  const config = parseDescriptor(reader.requireObject('config'));
  checkType(config.mediaType, mediaTypes.config, `the config of ${what}`);
  const layers = reader.requireObjects('layers').map(layer => parseLayer(layer, what, options));
  if (layers.length > maxLayers) throw tooMany(what, layers.length, 'layers', maxLayers);
  return { kind: 'manifest', config, layers };
}

function parseLayer(reader: JsonReader, what: string, { foreignLayers = false }: ManifestOptions): Descriptor {
  const layer = parseDescriptor(reader);
  const { mediaType, digest } = layer;
  if (imageLayer.test(mediaType)) return layer;
  if (!foreignLayer.test(mediaType)) {
    throw new BerthError('InvalidArgument', `layer "${digest}" of ${what} has the unknown media type "${mediaType}"`);
  }
  if (foreignLayers) return { ...layer, urls: reader.strings('urls') ?? [] };
  const why = 'is foreign, and those are not fetched; see images.foreign_layers';
  throw new BerthError('FailedPrecondition', `layer "${digest}" of ${what} ${why}`);
}

function tooMany(what: string, count: number, of: string, limit: number): BerthError {
  return new BerthError('InvalidArgument', `${what} has ${count} ${of}, at most ${limit} are taken`);
}

function parseDescriptor(reader: JsonReader): Descriptor {
  const platform = reader.object('platform');
  const annotations = reader.stringMap('annotations');
  return {
    mediaType: reader.requireString('mediaType'),
    digest: reader.digest('digest'),
    size: reader.natural('size'),
    ...(platform && { platform: readPlatform(platform) }),
    ...(annotations && { annotations }),
  };
}

/** One image of a docker archive's manifest.json; the names are paths in the archive. */
export interface DockerArchiveImage {
  readonly config: string;
  readonly repoTags: readonly string[];
  readonly layers: readonly string[];
}

export function parseDockerArchive(text: string): DockerArchiveImage[] {
  const list = new JsonReader({ images: parseJson(text, 'manifest.json') }, 'manifest.json').requireObjects('images');
  return list.map(reader => {
    const layers = reader.strings('Layers') ?? [];
    if (layers.length > maxLayers) throw tooMany('manifest.json', layers.length, 'layers', maxLayers);
    return { config: reader.requireString('Config'), repoTags: reader.strings('RepoTags') ?? [], layers };
  });
}
