import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';

const { CONTAINER_CREATED, CONTAINER_RUNNING, CONTAINER_EXITED } = runtime.v1.ContainerState;
const { SANDBOX_READY, SANDBOX_NOTREADY } = runtime.v1.PodSandboxState;

test('lists of pods and containers are filtered by id, state, labels and pod, and by all of them together', async t => {
  const agent = await useAgent(t);
  const one = await Pod.run(agent, { labels: { app: 'one', tier: 'x' } });
  const two = await Pod.run(agent, { labels: { app: 'two', tier: 'x' } });
  const stopped = await Pod.run(agent, { labels: { app: 'one', tier: 'y' } });
  await stopped.stop();
  const pods = async (filter: runtime.v1.IPodSandboxFilter) => {
    const { items } = await agent.client.call(runtimeService.ListPodSandbox, { filter });
    return items.map(({ id }) => id).sort();
  };
  const ids = (...of: { readonly id: string }[]) => of.map(({ id }) => id).sort();
  assert.deepEqual(await pods({}), ids(one, two, stopped));
  assert.deepEqual(await pods({ id: one.id }), ids(one));
  assert.deepEqual(await pods({ id: two.id.slice(0, 16) }), ids(two));
  assert.deepEqual(await pods({ id: 'f'.repeat(64) }), []);
  assert.deepEqual(await pods({ state: { state: SANDBOX_READY } }), ids(one, two));
  assert.deepEqual(await pods({ state: { state: SANDBOX_NOTREADY } }), ids(stopped));
  assert.deepEqual(await pods({ labelSelector: { tier: 'x' } }), ids(one, two));
  assert.deepEqual(await pods({ labelSelector: { app: 'one', tier: 'y' } }), ids(stopped));
  assert.deepEqual(await pods({ labelSelector: { app: 'one' }, state: { state: SANDBOX_READY } }), ids(one));
  assert.deepEqual(await pods({ id: two.id, labelSelector: { app: 'one' } }), []);

  const created = await one.create('created', ['true'], { labels: { kind: 'a' } });
  const running = await one.start('running', ['sleep', '100000'], { labels: { kind: 'a', more: 'b' } });
  const other = await two.start('other', ['sleep', '100000'], { labels: { kind: 'a' } });
  const exited = await two.start('exited', ['true'], { labels: { kind: 'c' } });
  await exited.exited();
  const containers = async (filter: runtime.v1.IContainerFilter) => {
    const answer = await agent.client.call(runtimeService.ListContainers, { filter });
    return answer.containers.map(({ id }) => id).sort();
  };
  assert.deepEqual(await containers({}), ids(created, running, other, exited));
  assert.deepEqual(await containers({ id: other.id.slice(0, 16) }), ids(other));
  assert.deepEqual(await containers({ podSandboxId: one.id }), ids(created, running));
  assert.deepEqual(await containers({ state: { state: CONTAINER_CREATED } }), ids(created));
  assert.deepEqual(await containers({ state: { state: CONTAINER_RUNNING } }), ids(running, other));
  assert.deepEqual(await containers({ state: { state: CONTAINER_EXITED } }), ids(exited));
  assert.deepEqual(await containers({ labelSelector: { kind: 'a', more: 'b' } }), ids(running));
  const all = { podSandboxId: two.id, state: { state: CONTAINER_RUNNING }, labelSelector: { kind: 'a' } };
  assert.deepEqual(await containers(all), ids(other));
  assert.deepEqual(await containers({ ...all, podSandboxId: one.id, id: other.id }), []);
});
