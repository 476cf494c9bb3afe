import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { berth } from './support/cli.ts';
import { Pod } from './support/pods.ts';

interface Step {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly detail: string;
}

interface Report {
  readonly ok: boolean;
  readonly preflight: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
  readonly pod: readonly Step[];
  readonly problem?: string;
}

test('berth check looks at the machine, runs a pod through the agent, and leaves nothing', async t => {
  const agent = await useAgent(t);
  const { exitCode, stdout, stderr } = await berth(['check', '--json', ...agent.flags]);
  const report: Report = JSON.parse(stdout);
  assert.deepEqual([exitCode, stderr, report.ok, report.problem], [0, '', true, undefined]);
  const looked = report.preflight.map(({ name }) => name);
  for (const name of ['kernel', 'cgroups', 'shim', 'iptables'])
    assert.ok(looked.includes(name), `${name} of ${looked.join()}`);
  assert.ok(report.preflight.every(({ ok, detail }) => ok && detail !== ''));
  const steps = report.pod.map(({ name }) => name);
  for (const name of ['RunPodSandbox', 'CreateContainer', 'StartContainer', 'ExecSync', 'RemovePodSandbox']) {
    assert.ok(steps.includes(name), `${name} of ${steps.join()}`);
  }
  assert.ok(report.pod.every(({ ok, ms }) => ok && ms > 0 && ms < 10_000));
  assert.match(report.pod.find(({ name }) => name === 'log')?.detail ?? '', /^hello from /);
  assert.deepEqual(await podsOf(agent), []);

  const text = await berth(['check', ...agent.flags]);
  assert.equal(text.exitCode, 0);
  assert.match(text.stdout, /^ok {3}RunPodSandbox +[\d.]+ ms/m);
  assert.match(text.stdout, /all is well$/);
});

test('berth check without an agent fails, and says how to start one', async t => {
  const agent = await useAgent(t);
  await agent.stop();
  const { exitCode, stdout } = await berth(['check', '--json', ...agent.flags]);
  const report: Report = JSON.parse(stdout);
  assert.deepEqual([exitCode, report.ok, report.pod], [1, false, []]);
  assert.match(report.problem ?? '', /no agent serves ".*berth\.sock": start one with "berth agent"/);
  assert.ok(report.preflight.length > 5);
  const listed = await berth(['image', 'list', '--listen', agent.listen]);
  assert.deepEqual([listed.exitCode, listed.stdout], [1, '']);
  assert.match(listed.stderr, /start one with "berth agent"/);
});

test('berth check names what fails when the agent has no network', async t => {
  const agent = await useAgent(t, { withoutNetwork: true });
  const { exitCode, stdout } = await berth(['check', '--json', ...agent.flags]);
  const report: Report = JSON.parse(stdout);
  assert.deepEqual([exitCode, report.ok], [1, false]);
  assert.ok(report.preflight.some(({ ok, detail }) => !ok && detail.includes(`${agent.folder}/cni`)));
  assert.equal(report.pod.at(-1)?.ok, false);
  assert.match(report.problem ?? '', /^NetworkReady is false: .*cni/);
  assert.deepEqual(await podsOf(agent), []);
});

test('images are listed with names and sizes, and as JSON with what the CRI answers', async t => {
  const agent = await useAgent(t);
  const table = await berth(['image', 'list', '--listen', agent.listen]);
  assert.match(table.stdout, /^IMAGE +ID +SIZE\nberth\.local\/check:\w+ +[0-9a-f]{12} +[\d.]+ MB$/);
  const { stdout } = await berth(['image', 'list', '--json', '--listen', agent.listen]);
  const [image]: { id: string; repoTags: string[]; size: string | number }[] = JSON.parse(stdout);
  assert.match(image?.id ?? '', /^sha256:/);
  assert.deepEqual(image?.repoTags, [agent.image]);
  assert.ok(Number(image?.size) > 0);
});

test('pods are listed and removed, by a short id or all of them, whether the agent runs or not', async t => {
  const agent = await useAgent(t);
  const run = (...args: string[]) => berth(['pods', ...args, ...agent.flags]);
  const [one, two, three] = [await Pod.run(agent), await Pod.run(agent), await Pod.run(agent)];
  await one.start('main', ['sleep', '100000']);
  await two.start('main', ['sleep', '100000']);
  const table = await run('list');
  assert.equal(table.stdout.split('\n').length, 4);
  assert.match(table.stdout, new RegExp(`^${one.id.slice(0, 13)} +test +pod-\\w+ +ready$`, 'm'));
  assert.deepEqual(await run('remove', one.id.slice(0, 13)), { exitCode: 0, stdout: one.id, stderr: '' });
  const unknown = await run('remove', 'fffffffffffff');
  assert.equal(unknown.exitCode, 1);
  assert.match(unknown.stderr, /there is no pod "fffffffffffff": see "berth pods list"/);

  await agent.stop();
  const listed = await run('list', '--json');
  const pods: { id: string }[] = JSON.parse(listed.stdout);
  assert.deepEqual(pods.map(({ id }) => id).sort(), [two.id, three.id].sort());
  const removed = await run('remove', '--all');
  assert.deepEqual([removed.exitCode, removed.stdout.split('\n').sort()], [0, [two.id, three.id].sort()]);
  await agent.start();
  assert.deepEqual(await podsOf(agent), []);
  const last = await Pod.run(agent);
  assert.deepEqual(await run('remove', '--all'), { exitCode: 0, stdout: last.id, stderr: '' });
});

async function podsOf(agent: TestAgent): Promise<string[]> {
  return (await agent.client.call(runtimeService.ListPodSandbox, {})).items.map(({ id }) => id);
}
