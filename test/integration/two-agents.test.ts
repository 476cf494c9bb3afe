import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent, useTwoAgents } from './support/agent.ts';
import { berth } from './support/cli.ts';
import { Pod } from './support/pods.ts';
import { sqlite } from './support/sqlite.ts';

const { SANDBOX_READY } = runtime.v1.PodSandboxState;

test('two agents live side by side, and what happens to one is nothing to the other', async t => {
  const [one, two] = await useTwoAgents(t);
  const [first, second] = await Promise.all([Pod.run(one), Pod.run(two)]);
  const [mine, yours] = await Promise.all([
    first.start('main', ['sleep', '100001']),
    second.start('main', ['sleep', '100002']),
  ]);
  assert.deepEqual([await podsOf(one), await podsOf(two)], [[first.id], [second.id]]);
  assert.notEqual((await first.status()).network?.ip, (await second.status()).network?.ip);

  await one.stop('SIGKILL');
  const third = await Pod.run(two);
  assert.equal((await yours.exec(['echo', 'fine'])).stdout, 'fine\n');
  await one.start();
  assert.equal((await first.status()).state, SANDBOX_READY);
  assert.equal((await mine.exec(['echo', 'fine'])).stdout, 'fine\n');
  await two.stop('SIGTERM');
  assert.equal((await mine.exec(['echo', 'fine'])).stdout, 'fine\n');
  await first.stop();
  await first.remove();
  await two.start();
  assert.deepEqual([await podsOf(one), await podsOf(two)], [[], [second.id, third.id].sort()]);
  assert.equal((await yours.exec(['echo', 'fine'])).stdout, 'fine\n');
});

test('a second agent on the same socket or the same root is refused with a sentence, and the first serves on', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const at = (name: string) => join(agent.folder, 'second', name);
  const own = ['--state', at('state'), '--metrics', '127.0.0.1:0', '--cni-conf', join(agent.folder, 'cni')];
  const config = ['--config', join(agent.folder, 'config.toml')];
  const sameSocket = await berth(['agent', ...config, ...own, '--root', at('root'), '--listen', agent.listen]);
  assert.equal(sameSocket.exitCode, 1);
  assert.match(sameSocket.stderr, /berth\.sock" is served by another process: .*--listen/);
  const root = join(agent.folder, 'root');
  const sameRoot = await berth(['agent', ...config, ...own, '--root', root, '--listen', `unix://${at('berth.sock')}`]);
  assert.equal(sameRoot.exitCode, 1);
  assert.match(sameRoot.stderr, /root\/metadata\.db" is in use by another agent: .*--root/);
  for (const { stderr } of [sameSocket, sameRoot]) assert.ok(!/\n\s+at /.test(stderr), `no stack trace:\n${stderr}`);
  assert.equal((await pod.status()).state, SANDBOX_READY);
  assert.equal((await Pod.run(agent).then(other => other.status())).state, SANDBOX_READY);
});

test('what a newer berth wrote is refused by its version and left as it is', async t => {
  const agent = await useAgent(t);
  await agent.stop();
  const file = join(agent.folder, 'root', 'metadata.db');
  const version = await pragma(file, 'user_version');
  await pragma(file, 'user_version = 1000');
  const refused = await berth(['agent', ...agent.flags]);
  assert.equal(refused.exitCode, 1);
  assert.match(refused.stderr, /schema version 1000, this berth knows versions up to \d+: run the berth that wrote it/);
  assert.equal(await pragma(file, 'user_version'), 1000);
  assert.ok(!(await readdir(agent.folder)).includes('berth.sock'));
  await pragma(file, `user_version = ${version}`);
  await agent.start();
});

async function podsOf(agent: TestAgent): Promise<string[]> {
  const { items } = await agent.client.call(runtimeService.ListPodSandbox, {});
  return items.map(({ id }) => id).sort();
}

const pragma = async (file: string, what: string): Promise<number | undefined> =>
  (await sqlite<{ user_version: number }>(file, `PRAGMA ${what}`))[0]?.user_version;
