import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../api/services.ts';
import { containerOf, idOf, inspect } from './support/inspect.ts';
import type { TestKubelet } from './support/kubelet.ts';
import { container, idle } from './support/manifests.ts';
import { scenarios } from './support/scenarios.ts';

async function run(kubelet: TestKubelet) {
  const pod = await kubelet.run('stays', {
    initContainers: [
      container(kubelet, 'before', 'true'),
      container(kubelet, 'side', idle, { restartPolicy: 'Always' }),
    ],
    containers: [container(kubelet, 'main', `i=0; while sleep 0.1; do i=$((i + 1)); echo $i; done`)],
  });
  const look = async () => {
    const status = await pod.ready();
    const main = await inspect(kubelet, idOf(status, 'main'));
    const side = await inspect(kubelet, idOf(status, 'side'));
    const restarts = ['main', 'side', 'before'].map(name => containerOf(status, name).restartCount);
    return { ids: [main.id, side.id], pids: [main.pid, side.pid], restarts, ip: status.podIP };
  };
  return { pod, look };
}

/** Pods are as they were, and stay so for a while. */
async function unchanged(kubelet: TestKubelet): Promise<void> {
  const { pod, look } = await run(kubelet);
  const before = await look();
  assert.deepEqual(before.restarts, [0, 0, 0]);

  await kubelet.stop();
  await kubelet.start();
  await sleep(3000);
  assert.deepEqual(await look(), before, 'after a restart of the kubelet');

  await kubelet.agent.restart();
  await sleep(3000);
  assert.deepEqual(await look(), before, 'after a kill of berth');

  await kubelet.stop('SIGKILL');
  await kubelet.agent.restart();
  await kubelet.start();
  await sleep(3000);
  assert.deepEqual(await look(), before, 'after kills of both');

  const log = await (await kubelet.get(`/containerLogs/default/${pod.fullName}/main`)).text();
  const numbers = log.trimEnd().split('\n').map(Number);
  assert.deepEqual(
    numbers,
    Array.from(numbers, (_, index) => index + 1),
  );
}

/** As after a crash of what holds the pod's namespaces. */
async function anotherSandbox(kubelet: TestKubelet): Promise<void> {
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

/** The kubelet finds out by itself, as berth's socket is not there for a moment. */
const absence =
  /connection error|connect: (connection refused|no such file)|error reading from server: EOF|code = Unavailable/;

scenarios('a pod is made anew', { 'when its sandbox was stopped': anotherSandbox });

scenarios('pods go on', { 'whoever is restarted above them': unchanged }, { allow: [absence] });
