import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { berth as api } from '../../api/gen/berth.js';
import { adminService, runtimeService } from '../../api/services.ts';
import { shimsOf } from '../faults/support/own-processes.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { berth } from './support/cli.ts';
import { Pod, podConfig } from './support/pods.ts';
import { until } from './support/until.ts';

const sleeper = ['sleep', '100000'];
const plugins = '/usr/lib/cni';

const explain = (agent: TestAgent, name: string): Promise<api.v1.ExplainResponse> =>
  agent.client.call(adminService.Explain, { name });
const obstacle = async (agent: TestAgent, name: string): Promise<string> => (await explain(agent, name)).obstacle;
const whats = ({ happenings }: api.v1.ExplainResponse): string[] => happenings.map(({ of, what }) => `${of} ${what}`);
const nameOf = (pod: Pod): string => `test/${pod.config.metadata?.name}`;

test('a pod is told from its start to its removal, and after it', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  assert.equal(await obstacle(agent, pod.id), 'nothing: it is ready, and has no containers');
  const obedient = ['sh', '-c', 'trap "exit 0" TERM; while :; do sleep 0.1; done'];
  const main = await pod.create('main', obedient);
  assert.match(await obstacle(agent, nameOf(pod)), /^container "main" was created .* ago and nobody has started it$/);
  await main.start();
  assert.equal(await obstacle(agent, nameOf(pod)), 'nothing: it runs');
  const other = await pod.start('other', ['sh', '-c', 'exit 3']);
  await other.exited();
  assert.match(await obstacle(agent, nameOf(pod)), /^container "other" ended .* ago with exit code 3, Error$/);
  await main.stop(30n);
  assert.match(
    await obstacle(agent, nameOf(pod)),
    /^container "other" ended .*; 1 more of its 2 containers do not run$/,
  );
  await pod.stop();
  assert.match(await obstacle(agent, nameOf(pod)), /^it stopped .* ago$/);
  await pod.remove();

  const whole = await explain(agent, nameOf(pod));
  assert.match(whole.obstacle, /^it is not here: it was removed .* ago$/);
  assert.deepEqual(whats(whole).toSorted(), [
    ...['main CreateContainer', 'main StartContainer', 'main StopContainer', 'main exit', 'main removed'],
    ...['other CreateContainer', 'other StartContainer', 'other exit', 'other removed'],
    ...['pod RunPodSandbox', 'pod removed', 'pod stopped'],
  ]);
  const [first] = whole.happenings;
  assert.ok(first && first.what === 'RunPodSandbox' && first.ms > 1 && first.error === '');
  const steps = first.steps.map(({ name }) => name);
  for (const step of ['row', 'namespaces', 'network', 'shim', 'commit']) assert.ok(steps.includes(step), step);
  const network = first.steps.find(({ name }) => name === 'network');
  assert.ok(network && network.endMs - network.beginMs > 1 && network.endMs <= first.ms);
  const stop = whole.happenings.find(({ what }) => what === 'StopContainer');
  assert.equal(stop?.detail, 'SIGTERM, then 30 s until SIGKILL');

  const container = await explain(agent, `${nameOf(pod)}/other`);
  assert.equal(container.object?.id, other.id);
  assert.ok(!whats(container).some(what => what.startsWith('main')));
});

test('what fails is told with its stage, how often it was tried, and by name when it never got an id', async t => {
  const agent = await useAgent(t, {
    faults: 'RunPodSandbox.network=error,RunPodSandbox.bundle=error,StartContainer.create=error',
  });
  const config = podConfig(agent);
  const name = `test/${config.metadata?.name}`;
  const run = (handler = '') => Pod.run(agent, config, handler);
  await assert.rejects(run());
  const failed =
    /^it is not here: RunPodSandbox failed .* ago: could not attach the network of pod "test\/.*": a fault/;
  assert.match(await obstacle(agent, name), failed);
  const [first] = (await explain(agent, name)).happenings;
  assert.match(first?.steps.find(step => step.name === 'network')?.error ?? '', /a fault was injected/);
  await assert.rejects(run());
  assert.match(
    await obstacle(agent, name),
    /^it is not here: RunPodSandbox failed .* ago, 2 times in a row: could not make the bundle/,
  );
  await assert.rejects(run('no-such-handler'));
  assert.match(await obstacle(agent, name), /no-such-handler/);

  const pod = await run();
  assert.equal(await obstacle(agent, name), 'nothing: it is ready, and has no containers');
  for (let tries = 0; tries < 5; tries++) {
    await assert.rejects(pod.create('main', sleeper, { image: { image: 'no/such:image' } }));
  }
  assert.match(
    await obstacle(agent, name),
    /^container "main" is not here: CreateContainer failed .* ago, 5 times in a row: .*no\/such:image/,
  );
  assert.match(await obstacle(agent, `${name}/main`), /^it is not here: CreateContainer failed .*no\/such:image/);
  const main = await pod.create('main', sleeper);
  await assert.rejects(main.start());
  assert.match(
    await obstacle(agent, name),
    /^container "main" could not be started .* ago: could not create the process/,
  );
  const start = (await explain(agent, main.id)).happenings.find(({ what }) => what === 'StartContainer');
  assert.match(start?.error ?? '', /a fault was injected before "StartContainer.create"/);
});

test('what is under way is told with its stage and its time', async t => {
  const agent = await useAgent(t, { faults: 'StartContainer.create=delay:3000' });
  const pod = await Pod.run(agent);
  const main = await pod.create('main', ['sh', '-c', 'trap "" TERM; while :; do sleep 0.1; done']);
  const start = main.start();
  const trying =
    /^StartContainer is under way: for [\d.]+ s it has tried to create the process of container "main" of pod "test\/.*"$/;
  await until('the stage is told', 2000, async () => trying.test(await obstacle(agent, main.id)));
  assert.match(await obstacle(agent, nameOf(pod)), trying);
  await start;
  assert.equal(await obstacle(agent, main.id), 'nothing: it runs');
  const pid = await main.pid();
  process.kill(pid, 'SIGSTOP');
  assert.equal(await obstacle(agent, main.id), `process ${pid} "sh" is stopped by a signal`);
  process.kill(pid, 'SIGCONT');
  const stop = main.stop(2n);
  const stopping =
    /^StopContainer has been under way for [\d.]+ m?s: SIGTERM, then 2 s until SIGKILL; it waits for the end of container "\w+" \(process \d+\)$/;
  await until('the stop is told', 1500, async () => stopping.test(await obstacle(agent, main.id)));
  await stop;
  assert.match(await obstacle(agent, main.id), /exit code 137 \(SIGKILL\)/);
  for (const { pid } of shimsOf(agent)) process.kill(pid, 'SIGSTOP');
  const held = /^its shim does not answer: process \d+ "containerd-shim" is stopped by a signal$/;
  assert.match(await obstacle(agent, nameOf(pod)), held);
  for (const { pid } of shimsOf(agent)) process.kill(pid, 'SIGCONT');
  await until('it answers again', 2000, async () => (await obstacle(agent, nameOf(pod))).includes('exit code 137'));
});

test('what one object may fill is bounded, and leaves others what they have', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  await pod.create('main', sleeper);
  const update = (cpuShares: bigint) =>
    agent.client.call(runtimeService.UpdatePodSandboxResources, { podSandboxId: pod.id, resources: { cpuShares } });
  for (let n = 0; n < 70; n++) await update(BigInt(100 + n));
  const told = whats(await explain(agent, pod.id));
  assert.deepEqual(
    Object.fromEntries(Object.entries(Object.groupBy(told, what => what)).map(([of, all]) => [of, all?.length])),
    {
      'main CreateContainer': 1,
      'pod UpdatePodSandboxResources': 64,
    },
  );
});

test('an end for memory tells whose limit it was', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const limit = 16n * 1024n * 1024n;
  const linux = { resources: { memoryLimitInBytes: limit, memorySwapLimitInBytes: limit } };
  const greedy = await pod.start('greedy', ['tail', '/dev/zero'], { linux });
  await greedy.exited();
  const killed = /ended .* ago with exit code 137 \(SIGKILL\), OOMKilled by the limit of the container$/;
  assert.match(await obstacle(agent, greedy.id), killed);
  assert.match(await obstacle(agent, pod.id), killed);
});

test('a CNI DEL that is owed is the obstacle, as one entry, until it is done', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-cni-'));
  for (const plugin of await readdir(plugins)) await symlink(join(plugins, plugin), join(folder, plugin));
  const agent = await useAgent(t, { config: `[cni]\nbin_dirs = ["${folder}"]\n` });
  t.after(() => rm(folder, { recursive: true }));
  const pod = await Pod.run(agent);
  await rm(join(folder, 'portmap'));
  await assert.rejects(pod.stop(), /portmap/);
  const owed =
    /^what is left of it cannot be taken down: .*portmap.* \(tried \d+ times, (again in|trying again now).*\)$/;
  await until('the second try', 5000, async () => owed.test(await obstacle(agent, pod.id)));
  await symlink(join(plugins, 'portmap'), join(folder, 'portmap'));
  await until('the debt is settled', 10_000, async () => /^it stopped/.test(await obstacle(agent, pod.id)));
  const told = whats(await explain(agent, pod.id));
  assert.deepEqual(told.filter(what => !/RunPodSandbox|StopPodSandbox/.test(what)).toSorted(), [
    'pod stopped',
    'pod takedown',
    'pod takedown',
  ]);
});

test('a kill of the agent loses nothing that was told a while ago, and is marked in all that lived through it', async t => {
  const agent = await useAgent(t);
  const [pod, early] = [await Pod.run(agent), await Pod.run(agent)];
  await pod.start('main', sleeper);
  await early.remove();
  const before = await explain(agent, pod.id);
  await agent.restart();
  await until('the pod is found again', 10_000, async () => (await obstacle(agent, pod.id)) === 'nothing: it runs');
  const { happenings } = await explain(agent, pod.id);
  const told = happenings.slice(before.happenings.length);
  assert.deepEqual(happenings.slice(0, before.happenings.length), before.happenings);
  // a slow machine's recovery is told too
  assert.deepEqual(
    told.map(({ what }) => what).filter(what => what !== 'recovered'),
    ['agent started'],
  );
  assert.match(told[0]?.detail ?? '', /pid \d+; the one before it ended without a word$/);
  assert.match(await obstacle(agent, nameOf(early)), /^it is not here: it was removed/);
  assert.ok(!whats(await explain(agent, nameOf(early))).includes('agent agent started'), 'it did not live through it');

  const ended = await pod.start('ended', ['sh', '-c', 'exit 5']);
  await ended.exited();
  await agent.restart();
  const exits = (await explain(agent, ended.id)).happenings.filter(({ what }) => what === 'exit');
  assert.deepEqual(
    [exits.length, exits[0]?.detail.split(';')[0]],
    [1, 'exit code 5, Error'],
    'its row tells, if nothing else',
  );

  await agent.stop();
  for (const { pid, command } of shimsOf(agent)) if (command.includes(pod.id)) process.kill(pid, 'SIGKILL');
  await agent.start();
  await until('the pod is found dead', 5000, async () => /its shim died$/.test(await obstacle(agent, pod.id)));
  const lived = whats(await explain(agent, pod.id));
  for (const what of ['agent agent stopped', 'pod shim died', 'main exit']) assert.ok(lived.includes(what), what);
});

test('berth explain finds by name and prefix, prints a table, and names what it cannot tell apart', async t => {
  const agent = await useAgent(t);
  const [one, two] = [await Pod.run(agent), await Pod.run(agent)];
  await one.start('main', sleeper);
  await two.start('main', sleeper);
  const flags = ['--listen', agent.listen];
  const run = (name: string, ...more: string[]) => berth(['explain', name, ...more, ...flags]);

  for (const name of [one.id.slice(0, 10), nameOf(one), one.config.metadata?.name ?? '']) {
    const { exitCode, stdout, stderr } = await run(name);
    assert.equal(exitCode, 0, stderr);
    assert.match(
      stdout,
      new RegExp(`^pod ${nameOf(one)} \\(${one.id.slice(0, 13)}, ready\\): nothing: it runs\n\nTIME +OF +WHAT`),
    );
    assert.match(stdout, /^\d{4}-\S+Z +main +StartContainer +\d+ ms +.*create \d+ ms/m);
  }
  const json = JSON.parse((await run(`${nameOf(one)}/main`, '--json')).stdout);
  assert.deepEqual([json.obstacle, json.object.name], ['nothing: it runs', `${nameOf(one)}/main`]);
  const several = await run('main');
  assert.equal(several.exitCode, 1);
  assert.match(several.stderr, /"main" fits 2 of what is known/);
  for (const pod of [one, two]) assert.match(several.stderr, new RegExp(`${nameOf(pod)}/main  [0-9a-f]{64}  running`));
  const unknown = await run(`${nameOf(one)}x`);
  assert.match(
    unknown.stderr,
    new RegExp(`there is no pod or container "${nameOf(one)}x".*did you mean "${nameOf(one)}"`),
  );
  const metrics = await (await fetch(`http://${agent.metrics}/metrics`)).text();
  assert.match(metrics, /^berth_history_dropped_total 0$/m);
});
