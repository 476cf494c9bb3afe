import { runtimeService } from '../../../api/services.ts';
import type { CriClient } from '../cri-client.ts';
import { type Usage, usagesOf } from './usage.ts';

export async function readUsages(client: CriClient, podId = ''): Promise<Usage[]> {
  const filter = podId === '' ? {} : { filter: { id: podId } };
  const [{ stats }, { podMetrics }] = await Promise.all([
    client.call(runtimeService.ListPodSandboxStats, filter),
    client.call(runtimeService.ListPodSandboxMetrics, {}),
  ]);
  return usagesOf(stats, podMetrics);
}
