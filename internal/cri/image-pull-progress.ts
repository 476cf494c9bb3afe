import type { berth } from '../../api/gen/berth.js';
import { emitting } from '../async/emitting.ts';
import type { PullProgress } from '../images/pull/pull-progress.ts';
import type { Puller } from '../images/pull/puller.ts';
import type { Credentials } from '../images/registry/credentials.ts';
import type { Call } from './instrument.ts';
import { toPullProgress } from './pull-messages.ts';

/** Says how far the pull is, no faster than the client reads: what it has no time for is not kept. */
export function pullImageWithProgress(
  { puller }: { readonly puller: Pick<Puller, 'pull'> },
  { reference, credentials }: berth.v1.PullImageRequest,
  { signal }: Call,
): AsyncGenerator<berth.v1.IPullImageResponse> {
  return emitting<berth.v1.IPullImageResponse>(async (emit, gone) => {
    let isRead = true;
    const onProgress = (state: PullProgress) => {
      if (!isRead) return;
      isRead = false;
      void emit({ progress: toPullProgress(state) }).then(() => {
        isRead = true;
      });
    };
    const record = await puller.pull({
      reference,
      credentials: credentials ? given(credentials) : undefined,
      signal: AbortSignal.any([signal, gone]),
      onProgress,
    });
    const { id, references, digests, size } = record;
    await emit({ image: { id, references, digests, size: BigInt(size) } });
  });
}

/** What is left empty is not there. */
function given(credentials: berth.v1.RegistryCredentials): Credentials {
  const { username, password, identityToken, registryToken } = credentials;
  const all = { username, password, identityToken, registryToken };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
