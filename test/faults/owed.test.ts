import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';
import { Pod } from '../integration/support/pods.ts';
import { until } from '../integration/support/until.ts';
import { differences } from './support/books.ts';
import { shimsOf } from './support/own-processes.ts';

const { SANDBOX_NOTREADY } = runtime.v1.PodSandboxState;
const plugins = '/usr/lib/cni';

test('a CNI DEL that fails stays owed, over a restart too, and is done unasked as soon as it can be', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-cni-'));
  for (const plugin of await readdir(plugins)) await symlink(join(plugins, plugin), join(folder, plugin));
  const agent = await useAgent(t, { config: `[cni]\nbin_dirs = ["${folder}"]\n` });
  t.after(() => rm(folder, { recursive: true }));
  const [pod, lost] = [await Pod.run(agent), await Pod.run(agent)];

  // the last of the chain is the first of DEL, so that nothing is deleted yet
  await rm(join(folder, 'portmap'));
  await assert.rejects(pod.stop(), /portmap/);
  for (const { command, pid } of shimsOf(agent)) if (command.includes(lost.id)) process.kill(pid, 'SIGKILL');
  await until('the lost pod is not ready', 3000, async () => (await lost.status()).state === SANDBOX_NOTREADY);
  await agent.restart();
  assert.equal((await pod.status()).state, SANDBOX_NOTREADY);
  assert.equal(addressesOf(agent).length, 2);

  await symlink(join(plugins, 'portmap'), join(folder, 'portmap'));
  await until('the addresses are given back', 10_000, () => addressesOf(agent).length === 0);
  await until('the books balance', 3000, async () => (await differences(agent)).length === 0);
});

test('a pod whose shim never answers again can be stopped and removed', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '777777']);
  for (const { pid } of shimsOf(agent)) process.kill(pid, 'SIGSTOP');
  await pod.stop();
  assert.equal((await container.status()).exitCode, 137);
  await until('the books balance', 3000, async () => (await differences(agent)).length === 0);
  await pod.remove();
});

const addressesOf = (agent: TestAgent): string[] => globSync(join(agent.folder, 'ipam', agent.bridge, '[0-9]*'));
