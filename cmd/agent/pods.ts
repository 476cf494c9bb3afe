import { runtimeService } from '../../api/services.ts';
import type { CriClient } from './cri-client.ts';

/** Stops and removes pods with all that is in them; one that is gone already is no error. */
export async function removePods(client: CriClient, ids: readonly string[]): Promise<void> {
  for (const podSandboxId of ids) {
    await client.call(runtimeService.StopPodSandbox, { podSandboxId }, 120_000);
    await client.call(runtimeService.RemovePodSandbox, { podSandboxId }, 120_000);
  }
}
