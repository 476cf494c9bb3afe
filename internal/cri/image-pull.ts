import type { runtime } from '../../api/gen/cri.js';
import { BerthError, isCode } from '../errors/errors.ts';
import type { Credentials } from '../images/registry/credentials.ts';
import type { Deps } from './deps.ts';
import type { Call } from './instrument.ts';

/** Answers with the config digest, the image's one id: the kubelet's garbage collection and access records go by it. */
export async function pullImage(
  deps: Deps,
  { image, auth }: runtime.v1.PullImageRequest,
  { signal }: Call,
): Promise<runtime.v1.IPullImageResponse> {
  const { image: reference = '', runtimeHandler = '', annotations = {} } = image ?? {};
  try {
    const credentials = auth ? toCredentials(auth) : undefined;
    const { id } = await deps.puller.pull({ reference, credentials, runtimeHandler, annotations, signal });
    return { imageRef: id };
  } catch (error) {
    throw forKubelet(error);
  }
}

function toCredentials(auth: runtime.v1.IAuthConfig): Credentials {
  const { username, password, auth: encoded, serverAddress, identityToken, registryToken } = auth;
  const given = { username, password, auth: encoded, serverAddress, identityToken, registryToken };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}

/** The kubelet tells an unreachable registry by the first word, and reads it only where the code is Unknown. */
function forKubelet(caught: unknown): unknown {
  if (!isCode(caught, 'Unavailable')) return caught;
  const { message, detail } = BerthError.from(caught);
  return new BerthError('Unknown', `RegistryUnavailable: ${message}`, { cause: caught, ...(detail && { detail }) });
}
