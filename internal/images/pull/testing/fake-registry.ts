import { BerthError } from '../../../errors/errors.ts';
import { type Digest, digestOf } from '../../digest.ts';
import type { Descriptor } from '../../manifest.ts';
import type { Credentials } from '../../registry/credentials.ts';
import type { FetchedManifest } from '../../registry/manifest-request.ts';
import type { BlobOptions } from '../../registry/session.ts';
import { goArch } from '../../testing/archives.ts';
import type { PullSession, PullSource } from '../pull-session.ts';

const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
};

export interface FakeImage {
  readonly layers: readonly Buffer[];
  readonly diffIds?: readonly Digest[];
  readonly config?: object;
}

type Serve = (bytes: Buffer, options: BlobOptions) => AsyncGenerator<Buffer>;

/** Serves what a test puts into it, as wrongly as the test says; one host, "fake". */
export class FakeRegistry implements PullSource {
  /** Each blob that was asked for, in order. */
  readonly asked: Digest[] = [];
  /** Takes the place of serving a blob whole. */
  readonly serve = new Map<Digest, Serve>();
  /** Who is let in; undefined is everybody. */
  password: string | undefined;
  readonly #blobs = new Map<Digest, { readonly bytes: Buffer; readonly mediaType: string }>();
  readonly #names = new Map<string, Digest>();

  put(data: string | Buffer, mediaType: string): Descriptor {
    const bytes = Buffer.from(data);
    const digest = digestOf(bytes);
    this.#blobs.set(digest, { bytes, mediaType });
    return { digest, mediaType, size: bytes.length };
  }

  name(name: string, digest: Digest): void {
    this.#names.set(name, digest);
  }

  /** `name` is `repository:tag`; the descriptor is the manifest's. */
  image(name: string, { layers, diffIds = layers.map(digestOf), config = {} }: FakeImage): Descriptor {
    const rootfs = { type: 'layers', diff_ids: diffIds };
    const document = JSON.stringify({ os: 'linux', architecture: goArch, config, rootfs });
    const parts = { config: this.put(document, types.config), layers: layers.map(one => this.put(one, types.layer)) };
    const manifest = this.put(JSON.stringify({ schemaVersion: 2, ...parts }), types.manifest);
    this.name(name, manifest.digest);
    return manifest;
  }

  index(name: string, manifests: readonly object[]): Descriptor {
    const index = this.put(JSON.stringify({ schemaVersion: 2, manifests }), types.index);
    this.name(name, index.digest);
    return index;
  }

  session(reference: { path: string; tag?: string; digest?: Digest }, credentials?: Credentials): PullSession {
    const wanted = reference.digest ?? this.#names.get(`${reference.path}:${reference.tag}`) ?? '';
    const distrusted = new Set<string>();
    return {
      resolve: async () => {
        if (this.password !== undefined && credentials?.password !== this.password) {
          throw new BerthError('PermissionDenied', 'the fake registry lets nobody in');
        }
        return this.#manifest(wanted);
      },
      manifest: async ({ digest }) => this.#manifest(digest),
      blob: (descriptor, options) => this.#blob(descriptor, options ?? {}),
      distrust: (host, digest) => {
        const isFirst = !distrusted.has(host + digest);
        distrusted.add(host + digest);
        return isFirst;
      },
    };
  }

  #manifest(digest: Digest): FetchedManifest {
    const { bytes, mediaType } = this.#find(digest);
    return { digest, mediaType, bytes, host: 'fake' };
  }

  #blob({ digest }: Descriptor, options: BlobOptions): AsyncGenerator<Buffer> {
    this.asked.push(digest);
    const serve = this.serve.get(digest) ?? whole;
    return serve(this.#find(digest).bytes, options);
  }

  #find(digest: Digest) {
    const found = this.#blobs.get(digest);
    if (found) return found;
    throw new BerthError('NotFound', `the fake registry has no "${digest}"`);
  }
}

/** In pieces of 1000 bytes. */
export async function* whole(bytes: Buffer, { onBytes }: BlobOptions): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += 1000) {
    const piece = bytes.subarray(from, from + 1000);
    onBytes?.(piece.length, 'fake');
    yield piece;
  }
}
