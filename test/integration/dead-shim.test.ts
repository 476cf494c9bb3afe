import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { shimOf } from './support/shim-of.ts';
import { until } from './support/until.ts';
import { within } from './support/within.ts';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = runtime.v1.ContainerState;
const { SANDBOX_READY, SANDBOX_NOTREADY } = runtime.v1.PodSandboxState;

test('a shim that is killed: its pod has ended and left nothing, stop and remove succeed, another pod goes on', async t => {
  const agent = await useAgent(t);
  const [pod, other] = [await Pod.run(agent), await Pod.run(agent)];
  const [one, two] = [await pod.start('one', ['sleep', '100001']), await pod.start('two', ['sleep', '100002'])];
  const created = await pod.create('created', ['true']);
  const lasting = await other.start('lasting', ['sleep', '100003']);
  const processes = [one.id, two.id].flatMap(processesOf);
  assert.equal(processes.length, 2);

  process.kill(shimOf(pod), 'SIGKILL');
  const took = await until('the pod is not ready', 3000, async () => (await pod.status()).state === SANDBOX_NOTREADY);
  for (const container of [one, two]) {
    await until('the container has ended', 1000, async () => (await container.status()).state === CONTAINER_EXITED);
    const { exitCode, reason, finishedAt, startedAt } = await container.status();
    assert.deepEqual([exitCode, reason], [137, 'Error']);
    assert.ok(finishedAt > startedAt);
  }
  await until('all of the pod is gone', 5000, () => leftOf(agent, pod).length === 0);
  assert.ok(took < within(1500), `the pod was ready for ${took} ms`);
  assert.deepEqual(
    processes.filter(pid => existsSync(`/proc/${pid}`)),
    [],
  );
  await assert.rejects(created.start(), { code: 'FailedPrecondition' });

  assert.equal((await other.status()).state, SANDBOX_READY);
  assert.equal((await lasting.exec(['echo', 'untouched'])).stdout, 'untouched\n');
  await one.stop(2n);
  await pod.stop();
  await pod.remove();
  await assert.rejects(pod.status(), { code: 'NotFound' });
  assert.equal((await lasting.status()).state, CONTAINER_RUNNING);
});

test('a shim that is killed while no agent runs is noticed by the next one', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100001']);
  await agent.stop('SIGKILL');
  process.kill(shimOf(pod), 'SIGKILL');
  await agent.start();
  await until('the container has ended', 2000, async () => (await container.status()).state === CONTAINER_EXITED);
  assert.equal((await container.status()).exitCode, 137);
  await until('the pod is not ready', 1000, async () => (await pod.status()).state === SANDBOX_NOTREADY);
  await until('all of the pod is gone', 5000, () => leftOf(agent, pod).length === 0);
  await pod.remove();
});

test('a shim that is stopped delays the calls of its own pod only, and they go on when it does', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100001']);
  const shim = shimOf(pod);
  process.kill(shim, 'SIGSTOP');
  try {
    let answered = false;
    const stopped = container.exec(['echo', 'late'], 20n).finally(() => {
      answered = true;
    });
    await quickly('ListContainers', agent.client.call(runtimeService.ListContainers, {}));
    await quickly('ListPodSandbox', agent.client.call(runtimeService.ListPodSandbox, {}));
    await quickly('ContainerStatus', container.status());
    await quickly('Status', agent.client.call(runtimeService.Status, {}));
    const other = await quickly('RunPodSandbox', Pod.run(agent));
    const brief = await quickly('StartContainer', other.start('brief', ['sleep', '100002']));
    await quickly('StopContainer', brief.stop());
    await quickly('StopPodSandbox', other.stop());
    await quickly('RemovePodSandbox', other.remove());
    assert.equal(answered, false, 'its own pod has to wait');
    process.kill(shim, 'SIGCONT');
    assert.equal((await stopped).stdout, 'late\n');
  } finally {
    process.kill(shim, 'SIGCONT');
  }
  await quickly('StopContainer', container.stop());
});

/** None of these takes more than some hundred milliseconds; a shared lock or a shared queue would take for ever. */
async function quickly<T>(what: string, work: Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work;
  const took = performance.now() - began;
  assert.ok(took < within(2500), `${what} took ${took} ms`);
  return result;
}

function processesOf(container: string): number[] {
  const files = globSync('/proc/[0-9]*/cgroup').filter(file => read(file).includes(container));
  return files.map(file => Number(file.split('/')[2]));
}

/** Mounts, cgroups, processes and the folder of the pod. */
function leftOf(agent: TestAgent, { id }: Pod): string[] {
  const mounts = read('/proc/self/mountinfo').split('\n');
  return [
    ...mounts.filter(line => line.includes(id)),
    ...globSync(`/sys/fs/cgroup/**/*${id.slice(0, 13)}*/`),
    ...processesOf(id.slice(0, 13)).map(String),
    ...globSync(`${agent.folder}/state/k8s.io/${id}`),
  ];
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
