import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type Stage, stages } from '../../internal/cri/stages.ts';
import { BerthError } from '../../internal/errors/errors.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod, podConfig } from './support/pods.ts';
import { remains } from './support/remains.ts';

type Operation = 'RunPodSandbox' | 'CreateContainer' | 'StartContainer';

const stagesOf: Readonly<Record<Operation, readonly Stage[]>> = {
  RunPodSandbox: ['row', 'bundle', 'namespaces', 'network', 'shim', 'files', 'cgroup', 'hosts', 'infra', 'commit'],
  CreateContainer: ['row', 'bundle', 'snapshot', 'log', 'mount', 'images', 'spec', 'commit'],
  StartContainer: ['log', 'create', 'monitor', 'start', 'commit'],
};

const whens = ['', '@after'] as const;

/** Every point of the operation, before and after its stage; the monitor has no after of its own. */
const points = (operation: Operation): { readonly stage: Stage; readonly when: string }[] =>
  stagesOf[operation]
    .flatMap(stage => whens.map(when => ({ stage, when })))
    .filter(({ stage, when }) => stage !== 'monitor' || when === '');

const script = (operation: Operation, action: string): string =>
  points(operation)
    .map(({ stage, when }) => `${operation}.${stage}=${action}${when}`)
    .join(',');

/** Shares its pids, so that every stage is passed. */
const sharedPids = {
  linux: { securityContext: { namespaceOptions: { network: 0, ipc: 0, pid: runtime.v1.NamespaceMode.POD } } },
};

const sleeper = ['sleep', '100000'];

suite('a stage that fails', () => {
  test('of RunPodSandbox undoes those before it, is named, and a retry succeeds', async t => {
    const agent = await useAgent(t, { faults: script('RunPodSandbox', 'error') });
    const config = podConfig(agent, sharedPids);
    const before = await remains(agent);
    for (const { stage } of points('RunPodSandbox')) {
      const message = new RegExp(`could not ${stages[stage]} pod "test/${config.metadata?.name}"`);
      await assert.rejects(agent.client.call(runtimeService.RunPodSandbox, { config }), { code: 'Aborted', message });
      assert.deepEqual(await remains(agent), before, `after ${stage}`);
      assert.deepEqual((await agent.client.call(runtimeService.ListPodSandbox, {})).items, []);
    }
    const { podSandboxId } = await agent.client.call(runtimeService.RunPodSandbox, { config });
    assert.ok(podSandboxId);
  });

  test('of CreateContainer undoes those before it, is named, and a retry succeeds', async t => {
    const agent = await useAgent(t, { faults: script('CreateContainer', 'error') });
    const pod = await Pod.run(agent);
    const before = await remains(agent);
    for (const { stage } of points('CreateContainer')) {
      const message = new RegExp(`could not ${stages[stage]} container "main" of pod`);
      await assert.rejects(pod.create('main', sleeper), { code: 'Aborted', message });
      assert.deepEqual(await remains(agent), before, `after ${stage}`);
      assert.deepEqual((await agent.client.call(runtimeService.ListContainers, {})).containers, []);
    }
    await pod.start('main', sleeper);
  });

  test('of StartContainer ends the container as a StartError, is named, and the next attempt succeeds', async t => {
    const agent = await useAgent(t, { faults: script('StartContainer', 'error') });
    const pod = await Pod.run(agent);
    const before = await remains(agent);
    for (const [attempt, { stage }] of points('StartContainer').entries()) {
      const container = await pod.create('main', sleeper, { metadata: { name: 'main', attempt } });
      const phrase = stage === 'monitor' ? 'could not create the process of' : `could not ${stages[stage]}`;
      const message = new RegExp(`${phrase} container "main" of pod`);
      await assert.rejects(container.start(), { code: 'Aborted', message });
      const status = await container.status();
      assert.deepEqual([status.reason, status.exitCode], ['StartError', 128]);
      await container.remove();
      assert.deepEqual(await remains(agent), before, `after ${stage}`);
    }
    await pod.start('main', sleeper, { metadata: { name: 'main', attempt: 100 } });
  });
});

suite('an agent killed at a stage', () => {
  for (const operation of ['RunPodSandbox', 'CreateContainer', 'StartContainer'] as const) {
    test(`of ${operation} leaves what the next agent undoes or finishes, and a retry succeeds`, async t => {
      const agent = await useAgent(t);
      for (const { stage, when } of points(operation)) {
        await agent.stop();
        await agent.start(`${operation}.${stage}=crash${when}`);
        await crashAndRetry(agent, `${operation}.${stage}${when}`);
        await agent.removeAllPods();
      }
    });
  }
});

/** What a kubelet does: the same attempt again while nothing is listed, else the next one. */
async function crashAndRetry(agent: TestAgent, point: string): Promise<void> {
  const config = podConfig(agent, sharedPids);
  await startAll(agent, config, 0).then(
    () => assert.fail(`nothing crashed at ${point}`),
    (error: unknown) => assert.equal(BerthError.from(error).code, 'Unavailable', point),
  );
  await agent.ended();
  await agent.start();
  const listed = await agent.client.call(runtimeService.ListPodSandbox, {});
  assert.ok(listed.items.length <= 1, point);
  await startAll(agent, config, 1);
}

async function startAll(agent: TestAgent, config: runtime.v1.IPodSandboxConfig, attempt: number): Promise<void> {
  const pod = await Pod.run(agent, config);
  const container = await pod.create('main', sleeper, { metadata: { name: 'main', attempt } });
  await container.start();
  assert.equal((await container.status()).state, runtime.v1.ContainerState.CONTAINER_RUNNING);
}
