import assert from 'node:assert/strict';
import { runtimeService } from '../../../api/services.ts';
import { containerOf, idOf } from './inspect.ts';
import type { TestKubelet } from './kubelet.ts';
import { container, idle } from './manifests.ts';

/** As after a crash of what holds the pod's namespaces. */
export async function anotherSandbox(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('again', { containers: [container(kubelet, 'main', idle)] });
  const before = await pod.ready();
  const { client } = kubelet.agent;
  const labelSelector = { 'io.kubernetes.pod.uid': await pod.uid() };
  const { items } = await client.call(runtimeService.ListPodSandbox, { filter: { labelSelector } });
  await client.call(runtimeService.StopPodSandbox, { podSandboxId: items[0]?.id ?? '' });
  const after = await pod.until('runs in another sandbox', status => {
    const { restartCount, ready } = containerOf(status, 'main');
    return restartCount === 1 && ready;
  });
  assert.notEqual(idOf(after, 'main'), idOf(before, 'main'));
  const { items: now } = await client.call(runtimeService.ListPodSandbox, { filter: { labelSelector } });
  assert.deepEqual(new Set(now.map(({ metadata }) => metadata?.attempt)), new Set([0, 1]));
  await pod.remove();
}
