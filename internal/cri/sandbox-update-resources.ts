import type { runtime } from '../../api/gen/cri.js';
import { withUndo } from '../async/undo.ts';
import { BerthError } from '../errors/errors.ts';
import { type SandboxRecord, sandboxIsReady } from '../metadata/records.ts';
import type { Deps } from './deps.ts';
import { requireById } from './ids.ts';
import { resourcesRecord } from './resources.ts';
import { limitSandboxCgroup } from './sandbox/cgroup.ts';

/** A kubelet keeps its pods' cgroups itself, so this is written down, and acted on where the cgroup is one of ours. */
export async function updatePodSandboxResources(
  deps: Deps,
  request: runtime.v1.UpdatePodSandboxResourcesRequest,
): Promise<runtime.v1.IUpdatePodSandboxResourcesResponse> {
  const { id } = requireById('pod sandbox', deps.sandboxes, request.podSandboxId);
  await deps.locks.run(id, () => update(deps, id, request));
  return {};
}

type Asked = Pick<runtime.v1.UpdatePodSandboxResourcesRequest, 'resources' | 'overhead'>;

async function update(deps: Deps, id: string, { resources, overhead }: Asked): Promise<void> {
  const before = requireById('pod sandbox', deps.sandboxes, id);
  if (!sandboxIsReady(before)) {
    throw new BerthError('FailedPrecondition', `pod sandbox "${id}" is not ready: its resources cannot be changed`);
  }
  const after: SandboxRecord = {
    ...before,
    ...(resources && { resources: resourcesRecord(resources) }),
    ...(overhead && { overhead: resourcesRecord(overhead) }),
  };
  await withUndo(deps.log, async undo => {
    undo.push('limits', () => limitSandboxCgroup(deps, before));
    limitSandboxCgroup(deps, after);
    await deps.sandboxes.put(after);
  });
}
