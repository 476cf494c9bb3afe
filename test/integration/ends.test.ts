import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtimeService } from '../../api/services.ts';
import { useAgent } from './support/agent.ts';
import { Container, Pod, podConfig } from './support/pods.ts';

/** Those with a meaning to shells, to signals and to runtimes among them. */
const codes = [0, 1, 2, 3, 7, 63, 64, 100, 125, 126, 127, 128, 129, 130, 137, 139, 143, 159, 192, 200, 254, 255];

/** HUP, INT, ABRT, KILL, USR1, SEGV, PIPE, TERM, SYS and the last real-time one. */
const signals = [1, 2, 6, 9, 10, 11, 13, 15, 31, 64];
const atOnce = 6;

test('every exit code is told as it is, 137 of its own accord is no OOM kill, and only 0 is Completed', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const run = async (name: string, script: string) => {
    const container = await pod.start(name, ['sh', '-c', script]);
    const { exitCode, reason, message } = await container.exited();
    await container.remove();
    return { exitCode, reason, message };
  };
  // the first process of a pid namespace has no default actions, so a child is what a signal ends
  const cases = [
    ...codes.map(code => ({ name: `exit-${code}`, script: `exit ${code}`, exitCode: code })),
    ...signals.map(signal => ({
      name: `signal-${signal}`,
      script: `sh -c 'kill -${signal} $$'; exit $?`,
      exitCode: 128 + signal,
    })),
  ];
  while (cases.length > 0) {
    await Promise.all(
      cases.splice(0, atOnce).map(async ({ name, script, exitCode }) => {
        const reason = exitCode === 0 ? 'Completed' : 'Error';
        assert.deepEqual(await run(name, script), { exitCode, reason, message: '' }, name);
      }),
    );
  }
});

test('a command past its time is told with the container and the time, and what it was asked of is as before', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100000']);
  await assert.rejects(container.exec(['sleep', '100001'], 1n), {
    code: 'DeadlineExceeded',
    message: new RegExp(`${container.id}.*1000 ms|1000 ms.*${container.id}`),
  });
  assert.equal((await container.exec(['echo', 'as before'])).stdout, 'as before\n');
});

test('a container answers to a unique prefix of its id in every call, and not to one that fits two', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const whole = await pod.create('main', ['sleep', '100000']);
  const short = new Container(agent, whole.id.slice(0, 16), whole.logPath);
  await short.start();
  assert.equal((await short.status()).id, whole.id);
  assert.equal((await short.exec(['echo', 'found'])).stdout, 'found\n');
  await agent.client.call(runtimeService.ReopenContainerLog, { containerId: short.id });
  await short.stop();
  assert.equal((await whole.status()).exitCode, 137);
  await short.remove();
  await assert.rejects(whole.status(), { code: 'NotFound' });

  // by the pigeonhole: seventeen ids, sixteen first digits
  const many = await Promise.all(Array.from({ length: 17 }, (_, at) => pod.create(`many-${at}`, ['true'])));
  const firsts = many.map(({ id }) => id.slice(0, 1));
  const ambiguous = new Container(agent, firsts.find((first, at) => firsts.indexOf(first) !== at) ?? '', '');
  for (const call of [() => ambiguous.status(), () => ambiguous.start(), () => ambiguous.stop()]) {
    await assert.rejects(call, { code: 'InvalidArgument', message: /fits \d+ of them/ });
  }
});

test('what a retry joins outlives the client that asked first', async t => {
  const agent = await useAgent(t, { faults: 'RunPodSandbox.network=delay:1500,CreateContainer.mount=delay:1500' });
  const config = podConfig(agent);
  const run = (timeoutMs?: number) => agent.client.call(runtimeService.RunPodSandbox, { config }, timeoutMs);
  await assert.rejects(run(300), { code: 'DeadlineExceeded' });
  const { podSandboxId } = await run();
  const { items } = await agent.client.call(runtimeService.ListPodSandbox, {});
  assert.deepEqual(
    items.map(({ id }) => id),
    [podSandboxId],
  );

  const request = {
    podSandboxId,
    sandboxConfig: config,
    config: { metadata: { name: 'main', attempt: 0 }, image: { image: agent.image }, command: ['true'], logPath: 'a' },
  };
  const create = (timeoutMs?: number) => agent.client.call(runtimeService.CreateContainer, request, timeoutMs);
  await assert.rejects(create(300), { code: 'DeadlineExceeded' });
  const { containerId } = await create();
  const { containers } = await agent.client.call(runtimeService.ListContainers, {});
  assert.deepEqual(
    containers.map(({ id }) => id),
    [containerId],
  );
});

test('each stage of a pod start is a histogram in the metrics, and a trace of the object', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100000']);
  const metrics = await (await fetch(`http://${agent.metrics}/metrics`)).text();
  const { info } = await agent.client.call(runtimeService.ContainerStatus, {
    containerId: container.id,
    verbose: true,
  });
  const traces: { operation: string; totalMs: number; spans: { stage: string; beginMs: number; endMs: number }[] }[] =
    JSON.parse(info['info'] ?? '').trace;
  assert.deepEqual(
    traces.map(({ operation }) => operation),
    ['CreateContainer', 'StartContainer'],
  );
  for (const { operation, totalMs, spans } of traces) {
    for (const { stage } of spans) {
      const series = new RegExp(
        `^berth_stage_duration_seconds_count\\{(?=[^}]*operation="${operation}")(?=[^}]*stage="${stage}")[^}]*\\} 1$`,
        'm',
      );
      assert.match(metrics, series);
    }
    const accounted = Math.max(...spans.map(({ endMs }) => endMs));
    assert.ok(totalMs - accounted < 2, `${operation}: ${totalMs - accounted} ms after the last stage`);
  }
});
