import type { containerd } from '../../../api/gen/lookups.js';
import { BerthError } from '../../errors/errors.ts';
import type { Deps } from '../deps.ts';

type Request = containerd.services.containers.v1.GetContainerRequest;
type Response = containerd.services.containers.v1.IGetContainerResponse;

/** By this cAdvisor knows whose network counters to tell: a pod's, once, under its sandbox. */
const kindLabel = 'io.cri-containerd.kind';

/** cAdvisor looks for environment variables in it; those of the container are nobody's business. */
const spec = {
  typeUrl: 'types.containerd.io/opencontainers/runtime-spec/1/Spec',
  value: Buffer.from(JSON.stringify({ ociVersion: '1.0.2', process: { cwd: '/', env: [] } })),
};

/** Labels and image of a container or a sandbox, by its whole id. */
export async function getContainer({ containers, sandboxes }: Deps, { id }: Request): Promise<Response> {
  const record = containers.get(id);
  if (record) {
    const { labels, image } = record;
    const named = image.userSpecified || image.spec;
    return { container: { id, labels: { ...labels, [kindLabel]: 'container' }, image: named, spec } };
  }
  const sandbox = sandboxes.get(id);
  if (!sandbox) throw new BerthError('NotFound', `there is no container and no pod sandbox "${id}"`);
  return { container: { id, labels: { ...sandbox.labels, [kindLabel]: 'sandbox' }, spec } };
}
