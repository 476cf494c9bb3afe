import assert from 'node:assert/strict';
import { globSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../api/services.ts';
import { BerthError } from '../../internal/errors/errors.ts';
import { HungFileSystem } from '../../internal/host/testing/hung-file-system.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { isV2 } from './support/cgroup-file.ts';
import { metricValue } from './support/metrics.ts';
import { type Container, Pod, podConfig } from './support/pods.ts';
import { shimOf } from './support/shim-of.ts';
import { until } from './support/until.ts';
import { within } from './support/within.ts';

const idle = ['sleep', '100001'];

test('a retry of a slow start joins it, is told what it waits for, and then gets its outcome', async t => {
  const faults = 'RunPodSandbox.shim=delay:3000,CreateContainer.mount=delay:2500,StartContainer.create=delay:2500';
  const agent = await useAgent(t, { faults });
  const config = podConfig(agent);
  const { name } = config.metadata ?? {};
  const impatient = 800;
  const run = (ms?: number) => agent.client.call(runtimeService.RunPodSandbox, { config }, ms);
  const late = (what: string, doing: string) => ({
    code: 'DeadlineExceeded',
    message: new RegExp(`^${what} is still under way: for \\d\\.\\d s it has tried to ${doing}.*; it goes on, ask again`),
  });
  for (let i = 0; i < 2; i++)
    await assert.rejects(
      run(impatient),
      late(`RunPodSandbox of pod "test/${name}"`, `start the shim of pod "test/${name}"`),
    );
  const { podSandboxId } = await run();
  const { items } = await agent.client.call(runtimeService.ListPodSandbox, {});
  assert.deepEqual(
    items.map(({ id }) => id),
    [podSandboxId],
  );
  const request = {
    podSandboxId,
    sandboxConfig: config,
    config: { metadata: { name: 'main', attempt: 0 }, image: { image: agent.image }, command: idle, logPath: 'main.log' },
  };
  const create = (ms?: number) => agent.client.call(runtimeService.CreateContainer, request, ms);
  const subject = `container "main" of pod "test/${name}"`;
  for (let i = 0; i < 2; i++)
    await assert.rejects(
      create(impatient),
      late(`CreateContainer of ${subject}`, `mount the root file system of ${subject}`),
    );
  const { containerId } = await create();
  assert.equal((await agent.client.call(runtimeService.ListContainers, {})).containers.length, 1);
  const start = (ms?: number) => agent.client.call(runtimeService.StartContainer, { containerId }, ms);
  await assert.rejects(start(impatient), late(`StartContainer of ${subject}`, `create the process of ${subject}`));
  // nobody waits when it has started: who asks next is told that it has
  await sleep(within(3000));
  await start();
  await assert.rejects(start(), { code: 'FailedPrecondition', message: /is running/ });
});

test('a container that is frozen is named with its cgroup by a stop that it holds up, which succeeds when it thaws', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sh', '-c', 'trap "exit 0" TERM; while :; do sleep 0.1; done']);
  freeze(container, true);
  const frozen = new RegExp(`still under way: .*process \\d+ "\\w+" is frozen with cgroup "[^"]*${container.id}[^"]*"`);
  const stop = agent.client.call(runtimeService.StopContainer, { containerId: container.id, timeout: 60n }, 5000);
  await assert.rejects(stop, { code: 'DeadlineExceeded', message: frozen });
  const [condition] = await conditions(agent);
  assert.deepEqual([condition?.state, condition?.id], ['frozen', container.id]);
  assert.match(condition?.blocks ?? '', /^StopContainer of container "main" of pod .* for the end of container/);
  assert.match(await agent.log(), /does not go on .*state=frozen/);
  freeze(container, false);
  assert.equal((await container.exited()).exitCode, 0);
  await until('the condition is gone', 5000, async () => (await conditions(agent)).length === 0);
});

test('a stop with SIGKILL ends a container that is frozen', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', idle);
  freeze(container, true);
  t.after(() => freeze(container, false));
  await container.stop(1n);
  assert.equal((await container.status()).exitCode, 137);
});

test('when the OCI runtime is gone the runtime is not ready, for that reason, and is ready again when it is back', async t => {
  const runtime = await mkdtemp(join(tmpdir(), 'berth-runtime-'));
  t.after(() => rm(runtime, { recursive: true }));
  const [program, away] = [join(runtime, 'runc'), join(runtime, 'away')];
  await writeFile(program, '#!/bin/sh\nexec runc "$@"\n');
  await chmod(program, 0o755);
  const config = `[runtime]\ndefault = "own"\n[runtime.handlers.own]\nruntime = "${program}"\n`;
  const agent = await useAgent(t, { config });
  const pod = await Pod.run(agent);
  const startBad = async (name: string, command: readonly string[]) => {
    const container = await pod.create(name, command);
    await assert.rejects(container.start());
    await container.remove();
  };
  for (const name of ['a', 'b', 'c', 'd']) await startBad(name, ['/no/such/program']);
  await sleep(within(2500));
  assert.deepEqual(await runtimeReady(agent), { type: 'RuntimeReady', status: true, reason: '', message: '' });
  await rename(program, away);
  for (const name of ['e', 'f', 'g']) await startBad(name, idle);
  const took = await until('RuntimeReady is false', 30_000, async () => !(await runtimeReady(agent))?.status);
  t.diagnostic(`not ready after ${took.toFixed(0)} ms`);
  const { reason, message } = (await runtimeReady(agent)) ?? {};
  assert.equal(reason, 'OciRuntimeFails');
  assert.match(message ?? '', new RegExp(`a probe could not create and start a container: .*"${program}"`));
  assert.equal(await metricValue(agent, 'berth_runtime_ready'), 0);
  await rename(away, program);
  const back = await until('it is ready again', 30_000, async () => (await runtimeReady(agent))?.status ?? false);
  t.diagnostic(`ready again after ${back.toFixed(0)} ms`);
  assert.equal(await metricValue(agent, 'berth_runtime_ready_changes_total'), 2);
  assert.match(await agent.log(), /the runtime is not ready .*OciRuntimeFails[\s\S]*the runtime is ready again/);
  await pod.start('last', idle);
  assert.equal((await agent.client.call(runtimeService.ListPodSandbox, {})).items.length, 1, 'probes are not seen');
});

const runtimeReady = async (agent: TestAgent) =>
  (await agent.client.call(runtimeService.Status, {})).status?.conditions.find(({ type }) => type === 'RuntimeReady');

interface Told {
  readonly id: string;
  readonly pid: number;
  readonly state: string;
  readonly waitsFor: string;
  readonly blocks: string;
}

async function conditions(agent: TestAgent): Promise<Told[]> {
  const { info } = await agent.client.call(runtimeService.Status, { verbose: true });
  return JSON.parse(info['conditions'] ?? '[]');
}

function freeze({ id }: Container, frozen: boolean): void {
  const file = isV2 ? 'cgroup.freeze' : 'freezer.state';
  const [path] = globSync(`/sys/fs/cgroup/${isV2 ? '**' : 'freezer/**'}/*${id}*/${file}`);
  if (path === undefined) return;
  writeFileSync(path, isV2 ? String(Number(frozen)) : frozen ? 'FROZEN' : 'THAWED');
}
