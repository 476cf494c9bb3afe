import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { anotherSandbox } from './support/another-sandbox.ts';
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

/** The kubelet finds out by itself, as berth's socket is not there for a moment. */
const absence =
  /connection error|connect: (connection refused|no such file)|error reading from server: EOF|code = Unavailable/;

scenarios('a pod is made anew', { 'when its sandbox was stopped': anotherSandbox });

scenarios('pods go on', { 'whoever is restarted above them': unchanged }, { allow: [absence] });
