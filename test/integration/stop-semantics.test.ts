import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { useAgent } from './support/agent.ts';
import { Container, Pod, podConfig } from './support/pods.ts';
import { berthOnly, refused } from './support/runtime-under-test.ts';
import { within } from './support/within.ts';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = runtime.v1.ContainerState;
const deaf = ['sh', '-c', 'trap "" TERM; while :; do sleep 0.1; done'];

test('a shorter grace period wins at once over one that runs, and both calls end', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('deaf', deaf);
  const patient = container.stop(86_400n);
  const began = performance.now();
  await container.stop(1n);
  const took = performance.now() - began;
  assert.ok(took > 900 && took < within(3000), `it took ${took} ms`);
  await patient;
  const { state, exitCode } = await container.status();
  assert.deepEqual([state, exitCode], [CONTAINER_EXITED, 137]);
});

test('the end of a container is visible when its stop returns, and to stop it again changes nothing', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sh', '-c', 'trap "exit 3" TERM; while :; do sleep 0.05; done']);
  await Promise.all([container.stop(10n), container.stop(10n), container.stop(10n)]);
  const ended = await container.status();
  assert.deepEqual([ended.state, ended.exitCode], [CONTAINER_EXITED, 3]);
  await container.stop(0n);
  assert.deepEqual(await container.status(), ended);
  // one that was never started is left alone
  const created = await pod.create('created', ['true']);
  await created.stop(10n);
  await created.start();
  assert.equal((await created.exited()).exitCode, 0);
});

test(
  'a running container can be removed, by many at once and again',
  berthOnly('containerd 1.6 lets one of several removals through'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const container = await pod.start('main', deaf);
    await Promise.all([container.remove(), container.remove(), container.stop(30n), container.remove()]);
    await assert.rejects(container.status(), { code: 'NotFound' });
    await container.remove();
    await container.stop();
    await Promise.all([pod.stop(), pod.stop(), pod.remove(), pod.remove()]);
    await pod.stop();
    await pod.remove();
    assert.deepEqual((await agent.client.call(runtimeService.ListPodSandbox, {})).items, []);
  },
);

test(
  'a retried RunPodSandbox joins the running one and later gets its id; a stopped one is not run again',
  berthOnly('containerd 1.6 refuses a retry: the name is reserved'),
  async t => {
    const agent = await useAgent(t);
    const config = podConfig(agent);
    const run = () => agent.client.call(runtimeService.RunPodSandbox, { config });
    const [one, two] = await Promise.all([run(), run()]);
    assert.equal(one.podSandboxId, two.podSandboxId);
    assert.equal((await run()).podSandboxId, one.podSandboxId);
    assert.equal((await agent.client.call(runtimeService.ListPodSandbox, {})).items.length, 1);
    await agent.client.call(runtimeService.StopPodSandbox, one);
    await assert.rejects(run(), { code: 'AlreadyExists', message: /raise the attempt/ });
    const next = { ...config, metadata: { ...config.metadata, attempt: 1 } };
    const again = await agent.client.call(runtimeService.RunPodSandbox, { config: next });
    assert.notEqual(again.podSandboxId, one.podSandboxId);
  },
);

test(
  'a retried CreateContainer joins the running one and later gets its id; a running one is not made again',
  berthOnly('containerd 1.6 refuses a retry: the name is reserved'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const [one, two] = await Promise.all([pod.create('main', deaf), pod.create('main', deaf)]);
    assert.equal(one.id, two.id);
    assert.equal((await pod.create('main', deaf)).id, one.id);
    await one.start();
    await assert.rejects(pod.create('main', deaf), { code: 'AlreadyExists', message: /raise the attempt/ });
    await assert.rejects(one.start(), { code: 'FailedPrecondition', message: /is running/ });
    assert.equal((await one.status()).state, CONTAINER_RUNNING);
    const other = await pod.create('main', ['true'], { metadata: { name: 'main', attempt: 1 } });
    assert.notEqual(other.id, one.id);
  },
);

test(
  'of two starts at once the second joins the first, and a later one is refused',
  berthOnly('containerd 1.6 refuses the second'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const container = await pod.create('main', deaf);
    await Promise.all([container.start(), container.start()]);
    await assert.rejects(container.start(), refused('FailedPrecondition', /is running/));
    assert.equal((await container.status()).state, CONTAINER_RUNNING);
  },
);

test('in a stopped pod nothing is created or started any more, and what is not there says so', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.create('main', ['true']);
  await pod.stop();
  await assert.rejects(pod.create('late', ['true']), refused('FailedPrecondition', /not ready/));
  await assert.rejects(container.start(), refused('FailedPrecondition', /not ready/));
  await assert.rejects(container.exec(['true']), refused('FailedPrecondition'));
  await pod.remove();
  const nowhere = new Container(agent, 'e'.repeat(64), '');
  await assert.rejects(nowhere.start(), refused('NotFound'));
  await assert.rejects(nowhere.exec(['true']), refused('NotFound'));
  await assert.rejects(nowhere.status(), refused('NotFound'));
  await assert.rejects(pod.create('late', ['true']), refused('NotFound'));
});
