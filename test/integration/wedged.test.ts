import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { globSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtime } from '../../api/gen/cri.js';
import { adminService, runtimeService } from '../../api/services.ts';
import { kill } from '../../internal/host/process.ts';
import { isServed } from '../../internal/host/served.ts';
import { HungFileSystem } from '../../internal/host/testing/hung-file-system.ts';
import { read } from '../faults/support/own-processes.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { isV2 } from './support/cgroup-file.ts';
import { metricOf } from './support/metrics.ts';
import { type Container, Pod, podConfig } from './support/pods.ts';
import { shimOf } from './support/shim-of.ts';
import { until } from './support/until.ts';
import { within } from './support/within.ts';

const idle = ['sleep', '100001'];

test('a shim that is stopped, a plugin that hangs and a file system that does not answer cost the others nothing', async t => {
  const hung = await mountHung(t);
  const agent = await useAgent(t, { prepare: hangingBridge, built: true });
  const alone = await lives(agent);
  const aloneLists = await listsP99(agent);
  const plainStart = await restartMs(agent);

  const [stopped, waiting] = [await Pod.run(agent), await Pod.run(agent)];
  const held = await stopped.start('held', idle);
  // the signal comes while it waits: from then on nothing ends it
  const script = 'trap "" TERM; until [ -e /data/go ]; do sleep 0.1; done';
  const deaf = await waiting.start('deaf', ['sh', '-c', script], {
    mounts: [{ containerPath: '/data', hostPath: hung.path }],
  });
  const deafPid = await deaf.pid();
  await hung.hang();
  await until('it asks the file system', 5000, () => asksFuse(deafPid));
  const shim = shimOf(stopped);
  kill(shim, 'SIGSTOP');
  t.after(() => kill(shim, 'SIGCONT'));
  const unattached = wedgedPod(agent);
  const asked = Promise.allSettled([
    held.stop(),
    deaf.stop(),
    agent.client.call(runtimeService.RunPodSandbox, unattached),
    // more than libuv has threads unless told
    ...Array.from({ length: 6 }, (_, index) =>
      stopped.create(`late-${index}`, idle, { mounts: [{ containerPath: '/data', hostPath: hung.path }] }),
    ),
  ]);

  const named = new Set<string>();
  const stuckMetric = 'berth_stuck_processes{state="uninterruptible"}';
  await until('each is named', 25_000, async () => {
    for (const { state } of await conditions(agent)) named.add(state);
    return named.has('stopped') && named.has('uninterruptible') && (await metricOf(agent, stuckMetric)) === 1;
  });

  const beside = await lives(agent);
  t.diagnostic(`ms: ${JSON.stringify({ alone, beside })}`);
  for (const [what, ms] of Object.entries(alone)) {
    const [now = 0] = Object.entries(beside).flatMap(([name, other]) => (name === what ? [other] : []));
    assert.ok(now < 2 * ms + within(150), `${what} takes ${now} ms beside them, ${ms} ms without`);
  }
  const besideLists = await listsP99(agent);
  t.diagnostic(`99th percentile of a list: ${besideLists} ms, without ${aloneLists} ms`);
  assert.ok(besideLists < Math.max(within(50), 2 * aloneLists));
  assert.equal((await runtimeReady(agent))?.status, true);
  const wedgedStart = await restartMs(agent);
  t.diagnostic(`Version after the start: ${wedgedStart} ms, without anything wedged ${plainStart} ms`);
  assert.ok(wedgedStart < Math.max(within(1000), 2 * plainStart));
  assert.ok((await asked).every(({ status }) => status === 'rejected'));
  await lives(agent);
  await hung.end();
  kill(shim, 'SIGCONT');
  endWedged();
});

test('pods whose plugin hangs keep no turn from those that come after them', async t => {
  const agent = await useAgent(t, { prepare: hangingBridge });
  const count = 2 * Math.max(8, 4 * availableParallelism());
  const wedged = Array.from({ length: count }, () => agent.client.call(runtimeService.RunPodSandbox, wedgedPod(agent)));
  const asked = Promise.allSettled(wedged);
  const began = performance.now();
  const pod = await Pod.run(agent);
  const ms = performance.now() - began;
  t.diagnostic(`up ${ms.toFixed(0)} ms after ${count} that hang`);
  assert.ok(ms > 500 && ms < within(4000), `${ms} ms`);
  const [waited] = await explained(agent, pod.id);
  assert.ok(waited && waited.name === 'turn' && waited.endMs - waited.beginMs > 500);
  endWedged();
  assert.ok((await asked).every(({ status }) => status === 'rejected'));
});

test('a process that cannot die is not called ended, though its shim is gone, and its pod goes whole once it can', async t => {
  const hung = await mountHung(t);
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const script = 'until [ -e /data/go ]; do sleep 0.1; done';
  const container = await pod.start('main', ['sh', '-c', script], {
    mounts: [{ containerPath: '/data', hostPath: hung.path }],
  });
  const pid = await container.pid();
  await hung.hang();
  await until('it asks the file system', 5000, () => asksFuse(pid));
  kill(shimOf(pod), 'SIGKILL');
  const refused = /has lost its shim and cannot be ended: process \d+ .* in an uninterruptible wait/;
  await until('it is told', 60_000, async () => refused.test(await agent.log()));
  assert.equal((await container.status()).state, runtime.v1.ContainerState.CONTAINER_RUNNING);
  assert.equal((await pod.status()).state, runtime.v1.PodSandboxState.SANDBOX_NOTREADY);
  await hung.end();
  await until('it has ended', 90_000, async () => (await container.status()).exitCode === 137);
  await pod.remove();
});

test('a retry of a slow start joins it, is told what it waits for, and then gets its outcome', async t => {
  const delay = (ms: number) => `delay:${within(ms)}`;
  const faults = `RunPodSandbox.shim=${delay(3000)},CreateContainer.mount=${delay(2500)},StartContainer.create=${delay(2500)}`;
  const agent = await useAgent(t, { faults });
  const config = podConfig(agent);
  const { name } = config.metadata ?? {};
  const impatient = within(800);
  const run = (ms?: number) => agent.client.call(runtimeService.RunPodSandbox, { config }, ms);
  const late = (what: string, doing: string) => ({
    code: 'DeadlineExceeded',
    message: new RegExp(
      `^${what} is still under way: for \\d+\\.\\d s it has tried to ${doing}.*; it goes on, ask again`,
    ),
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
    config: {
      metadata: { name: 'main', attempt: 0 },
      image: { image: agent.image },
      command: idle,
      logPath: 'main.log',
    },
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
  await until('it is a condition', 10_000, async () => (await conditions(agent)).length > 0);
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
  assert.equal(await metricOf(agent, 'berth_runtime_ready'), 0);
  await rename(away, program);
  const back = await until('it is ready again', 30_000, async () => (await runtimeReady(agent))?.status ?? false);
  t.diagnostic(`ready again after ${back.toFixed(0)} ms`);
  assert.equal(await metricOf(agent, 'berth_runtime_ready_changes_total'), 2);
  assert.match(await agent.log(), /the runtime is not ready .*OciRuntimeFails[\s\S]*the runtime is ready again/);
  await pod.start('last', idle);
  assert.equal((await agent.client.call(runtimeService.ListPodSandbox, {})).items.length, 1, 'probes are not seen');
});

const wedgedName = 'never-attached';

const wedgedPod = (agent: TestAgent) => ({
  config: podConfig(agent, { metadata: { name: wedgedName, namespace: 'test', uid: randomUUID(), attempt: 0 } }),
});

function endWedged(): void {
  for (const { pid } of processesNamed('sleep 1000002')) kill(pid, 'SIGKILL');
}

/** The stages of the pod's start. */
async function explained(agent: TestAgent, name: string) {
  const { happenings } = await agent.client.call(adminService.Explain, { name });
  return happenings.find(({ what }) => what === 'RunPodSandbox')?.steps ?? [];
}

/** A bridge plugin that never answers for one pod; all others it hands on to the real one. */
async function hangingBridge(folder: string): Promise<() => Promise<void>> {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  const hang = `case "$CNI_COMMAND $CNI_ARGS" in ADD*K8S_POD_NAME=${wedgedName}*) exec sleep 1000002 ;; esac`;
  await writeFile(join(bin, 'bridge'), `#!/bin/sh\n${hang}\nexec /usr/lib/cni/bridge\n`, { mode: 0o755 });
  await writeFile(join(folder, 'config.toml'), `[cni]\nbin_dirs = ["${bin}", "/usr/lib/cni"]\n`);
  return async () => {};
}

async function mountHung(t: TestContext): Promise<HungFileSystem> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-hung-'));
  const hung = await HungFileSystem.mount(folder);
  t.after(async () => {
    await hung.end();
    await rm(folder, { recursive: true });
  });
  return hung;
}

/** User-Mode Linux tells only the whole stack truly, other kernels not to everybody. */
const asksFuse = (pid: number): boolean =>
  ['wchan', 'stack'].some(file => read(`/proc/${pid}/${file}`).includes('request_wait_answer'));

/** The shortest time of each step in the lives of a few pods, in milliseconds. */
async function lives(agent: TestAgent): Promise<Readonly<Record<string, number>>> {
  const took = new Map<string, number[]>();
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    took.set(name, [...(took.get(name) ?? []), performance.now() - began]);
    return result;
  };
  for (let i = 0; i < 5; i++) {
    const pod = await step('RunPodSandbox', () => Pod.run(agent));
    const container = await step('CreateContainer', () => pod.create('main', idle));
    await step('StartContainer', () => container.start());
    await step('StopContainer', () => container.stop());
    await step('StopPodSandbox', () => pod.stop());
    await step('RemovePodSandbox', () => pod.remove());
  }
  return Object.fromEntries([...took].map(([name, all]) => [name, Math.round(Math.min(...all))]));
}

/** Of lists, in milliseconds; of three rounds the best, since the machine has other things to do. */
async function listsP99(agent: TestAgent): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 3; round++) {
    const all: number[] = [];
    for (let i = 0; i < 200; i++) {
      const began = performance.now();
      await (i % 2 === 0
        ? agent.client.call(runtimeService.ListPodSandbox, {})
        : agent.client.call(runtimeService.ListContainers, {}));
      all.push(performance.now() - began);
    }
    rounds.push(all.sort((a, b) => a - b).at(-3) ?? 0);
  }
  return Math.round(Math.min(...rounds));
}

/** kill -9, then from the begin of the next agent's process to its socket, behind which Version needs nothing. */
async function restartMs(agent: TestAgent): Promise<number> {
  await agent.stop('SIGKILL');
  const began = performance.now();
  const starting = agent.start();
  // a gRPC client that has failed waits before it connects again
  await until('the socket is served', 20_000, () => isServed(agent.listen.replace('unix://', '')));
  const ms = Math.round(performance.now() - began);
  await starting;
  await agent.client.call(runtimeService.Version, {});
  return ms;
}

const processesNamed = (command: string): { readonly pid: number }[] =>
  globSync('/proc/[0-9]*/cmdline').flatMap(file =>
    read(file).replaceAll('\0', ' ').trim() === command ? [{ pid: Number(file.split('/')[2]) }] : [],
  );

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
