import { BerthError } from '../../errors/errors.ts';
import type { Digest } from '../digest.ts';
import { type Descriptor, type Index, type Manifest, type ManifestOptions, parseManifest } from '../manifest.ts';
import { type Platform, platformFit } from '../platform.ts';
import type { FetchedManifest } from '../registry/manifest-request.ts';
import type { PullSession } from './pull-session.ts';

export interface SelectedManifest {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
}

export interface SelectOptions extends ManifestOptions {
  readonly host: Platform;
  readonly signal: AbortSignal;
}

const maxIndexDepth = 4;

/** The manifest for this machine: what was fetched, or the best of what it lists. */
export async function selectManifest(
  session: Pick<PullSession, 'manifest'>,
  fetched: FetchedManifest,
  { host, signal, ...options }: SelectOptions,
): Promise<SelectedManifest> {
  let { digest, bytes, mediaType }: Pick<FetchedManifest, 'digest' | 'bytes' | 'mediaType'> = fetched;
  for (let depth = 0; depth <= maxIndexDepth; depth++) {
    const what = `manifest "${digest}"`;
    const parsed = parseManifest(bytes.toString('utf8'), mediaType, what, options);
    if (parsed.kind === 'manifest') return { digest, bytes, manifest: parsed };
    ({ digest, bytes, mediaType } = await session.manifest(bestOf(parsed, host, what), signal));
  }
  throw new BerthError('InvalidArgument', `the indexes below manifest "${fetched.digest}" nest too deep`);
}

/** An entry without a platform is taken when none with one fits: it may be an index, or of an old tool. */
function bestOf({ manifests }: Index, host: Platform, what: string): Descriptor {
  const fit = ({ platform }: Descriptor) => (platform ? 2 * platformFit(platform, host) : 1);
  const [best] = manifests.filter(descriptor => fit(descriptor) > 0).toSorted((a, b) => fit(b) - fit(a));
  if (best) return best;
  const offered = [...new Set(manifests.map(({ platform }) => platform && platformName(platform)))].slice(0, 20);
  throw new BerthError('NotFound', `${what} has no image for ${platformName(host)}, this node's platform`, {
    detail: `it has: ${offered.join(', ') || 'none'}`,
  });
}

const platformName = ({ os, architecture, variant }: Platform): string =>
  [os, architecture, variant].filter(Boolean).join('/');
