import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { imageService, runtimeService } from '../../api/services.ts';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';

// what is refused by code and sentence stands in induced-faults-*.test.ts

test('a command that is not there fails the start, and the container has ended with StartError', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.create('missing', ['/no/such/command']);
  await assert.rejects(container.start(), { message: /no\/such\/command/ });
  const status = await container.status();
  assert.deepEqual([status.reason, status.exitCode], ['StartError', 128]);
  assert.match(status.message, /no\/such\/command/);
  await assert.rejects(container.start(), { code: 'FailedPrecondition' });
  await container.remove();
});

test('ids: a unique prefix will do, an ambiguous or impossible one is refused, a gone one is NotFound', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const { call } = { call: agent.client.call.bind(agent.client) };
  const status = await call(runtimeService.PodSandboxStatus, { podSandboxId: pod.id.slice(0, 12) });
  assert.equal(status.status?.id, pod.id);
  for (const podSandboxId of ['', '../../etc', 'a b']) {
    await assert.rejects(call(runtimeService.PodSandboxStatus, { podSandboxId }), { code: 'InvalidArgument' });
  }
  await assert.rejects(call(runtimeService.PodSandboxStatus, { podSandboxId: 'f'.repeat(64) }), { code: 'NotFound' });
  await call(runtimeService.StopContainer, { containerId: 'f'.repeat(64) });
  await call(runtimeService.RemoveContainer, { containerId: 'f'.repeat(64) });
  assert.equal((await call(imageService.ImageStatus, { image: { image: 'nowhere/at-all' } })).image, null);
});

test('a pod without a CNI configuration is told what is missing, and nothing is left', async t => {
  const agent = await useAgent(t, { withoutNetwork: true });
  await assert.rejects(Pod.run(agent), { code: 'Unavailable', message: /network.*not ready/ });
  const { status } = await agent.client.call(runtimeService.Status, {});
  const network = status?.conditions.find(({ type }) => type === 'NetworkReady');
  assert.equal(network?.status, false);
  assert.ok(network?.message.includes(join(agent.folder, 'cni')));
});

test('the rest of the CRI answers UNIMPLEMENTED', async t => {
  const agent = await useAgent(t);
  await assert.rejects(agent.client.call(runtimeService.CheckpointContainer, {}), { code: 'Unimplemented' });
});
