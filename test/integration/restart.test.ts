import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { useAgent } from './support/agent.ts';
import { Pod, podConfig } from './support/pods.ts';
import { within } from './support/within.ts';

test('kill -9 of the agent and a new one: same pods, same status, logs go on, exits are known', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const counter = await pod.start('counter', ['sh', '-c', 'i=0; while :; do echo $i; i=$((i+1)); sleep 0.01; done']);
  const brief = await pod.start('brief', ['sh', '-c', 'sleep 1; exit 5']);
  const created = await pod.create('created', ['echo', 'at last']);
  const before = { pod: await pod.status(), counter: await counter.status(), created: await created.status() };

  await agent.stop('SIGKILL');
  await sleep(1500);
  await agent.start();

  assert.deepEqual(
    { pod: await pod.status(), counter: await counter.status(), created: await created.status() },
    before,
  );
  const ended = await brief.exited();
  assert.deepEqual([ended.exitCode, ended.reason], [5, 'Error']);
  await sleep(300);
  assert.equal((await counter.exec(['echo', 'still here'])).stdout, 'still here\n');
  await created.start();
  await created.exited();
  assert.equal(await created.output(), 'at last');

  await counter.stop();
  const numbers = (await counter.log()).map(({ text }) => Number(text));
  assert.deepEqual(
    numbers,
    Array.from({ length: numbers.length }, (_, i) => i),
    'no line is lost or doubled',
  );
  assert.ok(numbers.length > 100);
});

test('restored tasks are monitored, and a pod without containers survives', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const empty = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100000']);
  await agent.restart();
  const metrics = await (await fetch(`http://${agent.metrics}/metrics`)).text();
  assert.match(metrics, new RegExp(`container_processes\\{[^}]*name="${container.id}"[^}]*\\} 1`));
  assert.equal((await empty.status()).state, runtime.v1.PodSandboxState.SANDBOX_READY);
  const late = await empty.start('late', ['echo', 'hello']);
  await late.exited();
  assert.equal(await late.output(), 'hello');
});

test('the agent ends by SIGTERM and leaves its pods running', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sh', '-c', 'while :; do echo >> /dev/shm/alive; sleep 0.05; done']);
  const lines = async () => Number((await container.exec(['sh', '-c', 'wc -l < /dev/shm/alive'])).stdout);
  await container.exec(['sh', '-c', 'until [ -s /dev/shm/alive ]; do sleep 0.01; done']);
  const before = await lines();
  await agent.stop();
  await sleep(500);
  await agent.start();
  const after = await lines();
  assert.ok(after - before >= 8, `it counted from ${before} to ${after}`);
});

for (const when of ['', '@after']) {
  test(`the agent ends by SIGTERM though a start that nobody waits for goes on${when}, and the next one has the pod`, async t => {
    const agent = await useAgent(t, { faults: `RunPodSandbox.shim=delay:${within(2500)}${when}` });
    const config = podConfig(agent);
    const run = (ms?: number) => agent.client.call(runtimeService.RunPodSandbox, { config }, ms);
    await assert.rejects(run(within(800)), { code: 'DeadlineExceeded' });
    assert.ok(await Promise.race([agent.stop().then(() => true), sleep(within(10_000), false)]), 'it has ended');
    await agent.start();
    const { podSandboxId } = await run();
    const { items } = await agent.client.call(runtimeService.ListPodSandbox, {});
    assert.deepEqual(
      items.map(({ id }) => id),
      [podSandboxId],
    );
  });
}
