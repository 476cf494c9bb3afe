import { runtimeService } from '../../../api/services.ts';
import type { CriClient } from '../../../cmd/agent/cri-client.ts';

/** What a failed or interrupted measurement left. */
export async function removeAllPods(client: CriClient): Promise<void> {
  const { items } = await client.call(runtimeService.ListPodSandbox, {});
  for (const { id: podSandboxId } of items) {
    await client.call(runtimeService.StopPodSandbox, { podSandboxId });
    await client.call(runtimeService.RemovePodSandbox, { podSandboxId });
  }
}
