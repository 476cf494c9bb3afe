import { BerthError } from '../../errors/errors.ts';
import { type Digest, Digester, isDigest, parseDigest } from '../digest.ts';
import { type JsonObject, parseJson } from '../json-reader.ts';
import { mediaTypes } from '../manifest.ts';
import type { HostClient } from './host-client.ts';
import { HostFailure } from './host-failure.ts';
import { networkFailure } from './network-failure.ts';

export const maxManifestBytes = 4 * 1024 * 1024;
const accept = [...mediaTypes.manifest, ...mediaTypes.index].join(', ');
/** What servers say of a file that they know nothing about. */
const meaningless = /^(application\/(json|octet-stream)|text\/plain|binary\/octet-stream)?$/;

export interface FetchedManifest {
  readonly digest: Digest;
  /** As the server said, or the document itself where that says nothing; empty when neither does. */
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Who gave it. */
  readonly host: string;
}

export interface ManifestRequest {
  readonly client: HostClient;
  readonly repository: string;
  /** A tag or a digest. */
  readonly name: string;
  /** What the bytes must hash to; otherwise what the server says that they do. */
  readonly digest?: Digest | undefined;
  readonly size?: number | undefined;
  /** For the whole of it. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** A manifest or index from one host, verified. Throws HostFailure, or the signal's reason. */
export async function requestManifest(request: ManifestRequest): Promise<FetchedManifest> {
  const { client, repository, name, timeoutMs, signal } = request;
  try {
    const response = await client.get({ path: `/${repository}/manifests/${name}`, headers: { accept }, signal });
    const bytes = await response.read(maxManifestBytes, timeoutMs);
    const digest = checkBytes(bytes, request, response.header('docker-content-digest'));
    const mediaType = mediaTypeOf(response.header('content-type'), bytes);
    return { digest, mediaType, bytes, host: client.host.name };
  } catch (error) {
    signal?.throwIfAborted();
    throw networkFailure(error);
  }
}

function checkBytes(bytes: Buffer, { digest, size }: ManifestRequest, said: string | undefined): Digest {
  if (size !== undefined && bytes.length !== size) {
    throw new HostFailure('DataLoss', `it sent ${bytes.length} bytes of manifest instead of ${size}`);
  }
  const wanted = digest ?? (said !== undefined && isDigest(said) ? said : undefined);
  const digester = new Digester(wanted === undefined ? 'sha256' : parseDigest(wanted).algorithm);
  digester.update(bytes);
  const actual = digester.digest();
  if (wanted === undefined || wanted === actual) return actual;
  throw new HostFailure('DataLoss', `its manifest hashes to "${actual}" instead of "${wanted}"`);
}

function mediaTypeOf(contentType: string | undefined, bytes: Buffer): string {
  const said = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!meaningless.test(said)) return said;
  const document = parseDocument(bytes);
  const own = document['mediaType'];
  return typeof own === 'string' ? own : '';
}

function parseDocument(bytes: Buffer): JsonObject {
  try {
    const value = parseJson(bytes.toString('utf8'), 'the manifest');
    return typeof value === 'object' && value !== null ? (value as JsonObject) : {};
  } catch (error) {
    throw new HostFailure('DataLoss', `its ${BerthError.from(error).message.replace(/^the /, '')}`);
  }
}
