import type { runtime } from '../../api/gen/cri.js';
import { together } from '../async/together.ts';
import { removeContainer } from './container/remove.ts';
import type { Deps } from './deps.ts';
import { findById } from './ids.ts';
import { stopSandbox } from './sandbox/stop.ts';

/** Stops the sandbox, removes its containers, then its row. What is not there has been removed already. */
export async function removePodSandbox(
  deps: Deps,
  request: runtime.v1.RemovePodSandboxRequest,
): Promise<runtime.v1.IRemovePodSandboxResponse> {
  const sandbox = findById('pod sandbox', deps.sandboxes, request.podSandboxId);
  if (!sandbox) return {};
  await deps.locks.run(sandbox.id, async () => {
    await stopSandbox(deps, sandbox.id);
    await deps.stages.time('RemovePodSandbox', 'containers', () => removeContainers(deps, sandbox.id));
    await deps.stages.time('RemovePodSandbox', 'row', () => deps.sandboxes.delete(sandbox.id));
    deps.stages.forget(sandbox.id);
  });
  return {};
}

async function removeContainers(deps: Deps, sandboxId: string): Promise<void> {
  const containers = deps.containers.list().filter(container => container.sandboxId === sandboxId);
  await together(containers.map(({ id }) => deps.locks.run(id, () => removeContainer(deps, id))));
}
