import { runtimeService } from '../../../api/services.ts';
import type { OperationTrace } from '../../../internal/cri/stages.ts';
import type { CriClient } from '../cri-client.ts';

/** How a pod and one container of it came to be, stage by stage, as the agent has it in its verbose status. */
export async function readTraces(
  client: CriClient,
  podSandboxId: string,
  containerId: string,
): Promise<readonly OperationTrace[]> {
  const pod = await client.call(runtimeService.PodSandboxStatus, { podSandboxId, verbose: true });
  const container = await client.call(runtimeService.ContainerStatus, { containerId, verbose: true });
  return [...traceOf(pod.info), ...traceOf(container.info)];
}

function traceOf(info: Readonly<Record<string, string>>): readonly OperationTrace[] {
  const { trace = [] }: { readonly trace?: readonly OperationTrace[] } = JSON.parse(info['info'] ?? '{}');
  return trace;
}
