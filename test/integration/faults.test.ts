import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type Operation, operations } from '../../internal/cri/operations.ts';
import { type Stage, stages } from '../../internal/cri/stages.ts';
import { BerthError } from '../../internal/errors/errors.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod, podConfig } from './support/pods.ts';
import { remains } from './support/remains.ts';
import { until } from './support/until.ts';

const whens = ['', '@after'] as const;

/** Every point of the operation, before and after its stage; the monitor has no after of its own. */
const points = (operation: Operation): { readonly stage: Stage; readonly when: string }[] =>
  [...operations[operation]]
    .flatMap((stage: Stage) => whens.map(when => ({ stage, when })))
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
      await comeBack(agent, before, `after ${stage}`);
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
      await comeBack(agent, before, `after ${stage}`);
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
      await comeBack(agent, before, `after ${stage}`);
    }
    await pod.start('main', sleeper, { metadata: { name: 'main', attempt: 100 } });
  });
});

/** What changes or ends a container or a pod; its errors are told by who asked, by a debt or by the log. */
const others = [
  ...(['UpdateContainerResources', 'StopContainer', 'Exit', 'DeleteTask', 'RemoveContainer'] as const),
  ...(['TeardownContainer', 'StopPodSandbox', 'TeardownSandbox', 'RemovePodSandbox'] as const),
];

suite('a stage that fails of what changes or ends a pod is passed by a retry, and nothing is left', () => {
  for (const operation of others) {
    test(operation, async t => {
      const faults = points(operation).map(({ stage, when }) => `${operation}.${stage}=error${when}`);
      const agent = await useAgent(t, { faults: faults.join(','), built: true });
      const before = await remains(agent);
      for (let life = 0; life < 8 && (await injected(agent)) < faults.length; life++) await live(agent);
      assert.equal(await injected(agent), faults.length, 'every point was passed');
      await comeBack(agent, before, 'at the end');
      assert.deepEqual((await agent.client.call(runtimeService.ListContainers, {})).containers, []);
    });
  }
});

/** What failed may have been a reason for the agent to try whether pods can be made at all. */
async function comeBack(agent: TestAgent, before: object, what: string): Promise<void> {
  await until(what, 10_000, async () => isDeepStrictEqual(await remains(agent), before));
}

const injected = async (agent: TestAgent): Promise<number> =>
  (await agent.log()).match(/a fault is injected/g)?.length ?? 0;

/** A pod with containers that are told to end, and one that ends by itself; each call is made until it succeeds. */
async function live(agent: TestAgent): Promise<void> {
  const pod = await Pod.run(agent, sharedPids);
  const main = await pod.start('main', ['sh', '-c', 'trap "exit 3" TERM; sleep 100000 & wait']);
  const stubborn = await pod.start('stubborn', ['sleep', '100000']);
  const brief = await pod.start('brief', ['sh', '-c', 'exit 7']);
  const update = { containerId: main.id, linux: { cpuShares: 200n } };
  await insist(() => agent.client.call(runtimeService.UpdateContainerResources, update));
  assert.equal((await brief.exited()).exitCode, 7);
  await insist(() => main.stop(5n));
  await insist(() => stubborn.stop(0n));
  assert.equal((await main.exited()).exitCode, 3);
  for (const work of [() => brief.remove(), () => pod.stop(), () => pod.remove()]) await insist(work);
}

/** Only what was injected may be in the way. */
async function insist(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      assert.match(BerthError.from(error).message, /a fault was injected/);
    }
  }
}
