import { BerthError } from '../../errors/errors.ts';
import type { ContentStore } from '../content-store.ts';
import { type Digest, parseDigest } from '../digest.ts';
import { parseImageConfig } from '../image-config.ts';
import { maxConfigBytes } from '../image-plan.ts';
import { type Descriptor, type Manifest, parseManifest } from '../manifest.ts';
import { hostPlatform, platformFit } from '../platform.ts';
import { formatReference, parseReference, withDefaultTag } from '../reference.ts';
import type { ArchiveFiles } from './archive-files.ts';
import type { StagedImage } from './install-image.ts';

const maxManifestBytes = 4 * 1024 * 1024;
const maxIndexDepth = 4;

interface Found {
  readonly digest: Digest;
  readonly manifest: Manifest;
  readonly fit: number;
}

/** The images of index.json that this machine can run; one for each of its entries. */
export async function readOciLayout(files: ArchiveFiles, content: ContentStore): Promise<StagedImage[]> {
  const layout = new Layout(files, content);
  const images: StagedImage[] = [];
  for (const descriptor of await layout.top()) {
    const best = (await layout.find(descriptor, 0)).toSorted((a, b) => b.fit - a.fit)[0];
    if (!best) continue;
    const { config, layers } = best.manifest;
    for (const part of [config, ...layers]) layout.check(part);
    images.push({ manifest: best.digest, config, layers, references: namesOf(descriptor) });
  }
  if (images.length > 0) return images;
  const { os, architecture } = hostPlatform();
  throw new BerthError('NotFound', `the OCI layout holds no image for ${os}/${architecture}`);
}

class Layout {
  readonly #files: ArchiveFiles;
  readonly #content: ContentStore;

  constructor(files: ArchiveFiles, content: ContentStore) {
    this.#files = files;
    this.#content = content;
  }

  async top(): Promise<readonly Descriptor[]> {
    const blob = this.#files.get('index.json');
    const text = await this.#content.readText(blob?.digest ?? '', maxManifestBytes);
    const index = parseManifest(text, undefined, 'index.json');
    if (index.kind === 'index') return index.manifests;
    throw new BerthError('InvalidArgument', 'index.json is not an index');
  }

  /** The manifests below a descriptor that this machine can run. */
  async find(descriptor: Descriptor, depth: number): Promise<Found[]> {
    if (depth > maxIndexDepth) throw new BerthError('InvalidArgument', 'the indexes of the OCI layout nest too deep');
    const fit = descriptor.platform ? platformFit(descriptor.platform, hostPlatform()) : 1;
    // archives of one platform leave out the manifests of the others
    if (fit === 0 || (depth > 0 && !this.#has(descriptor))) return [];
    this.check(descriptor);
    const what = `manifest "${descriptor.digest}"`;
    const text = await this.#content.readText(descriptor.digest, maxManifestBytes);
    const parsed = parseManifest(text, descriptor.mediaType, what);
    if (parsed.kind === 'index') {
      const found = await Promise.all(parsed.manifests.map(below => this.find(below, depth + 1)));
      return found.flat();
    }
    if (descriptor.platform) return [{ digest: descriptor.digest, manifest: parsed, fit }];
    return [{ digest: descriptor.digest, manifest: parsed, fit: await this.#configFit(parsed) }].filter(
      one => one.fit > 0,
    );
  }

  /** The blob is in the archive and is what the descriptor says. */
  check({ digest, size }: Descriptor): void {
    const name = blobName(digest);
    const blob = this.#files.get(name);
    if (!blob) throw new BerthError('InvalidArgument', `the OCI layout has no "${name}"`);
    if (blob.digest !== digest)
      throw new BerthError('DataLoss', `"${name}" of the OCI layout hashes to "${blob.digest}"`);
    if (blob.size !== size)
      throw new BerthError('DataLoss', `"${name}" of the OCI layout has ${blob.size} bytes, want ${size}`);
  }

  #has({ digest }: Descriptor): boolean {
    return this.#files.get(blobName(digest)) !== undefined;
  }

  async #configFit({ config }: Manifest): Promise<number> {
    this.check(config);
    const parsed = parseImageConfig(
      await this.#content.readText(config.digest, maxConfigBytes),
      `config "${config.digest}"`,
    );
    return platformFit(parsed, hostPlatform());
  }
}

function blobName(digest: Digest): string {
  const { algorithm, hex } = parseDigest(digest);
  return `blobs/${algorithm}/${hex}`;
}

/** containerd writes the full name; the layout's own annotation may be a name or only a tag, which names nothing. */
function namesOf({ annotations = {} }: Descriptor): string[] {
  const full = annotations['io.containerd.image.name'];
  const name = full ?? annotations['org.opencontainers.image.ref.name'];
  if (name === undefined || (full === undefined && !/[/:]/.test(name))) return [];
  return [formatReference(withDefaultTag(parseReference(name)))];
}
