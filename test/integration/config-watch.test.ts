import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { until } from './support/until.ts';

test('a network configuration that arrives late makes the network ready, one that goes takes it away', async t => {
  const agent = await useAgent(t, { withoutNetwork: true });
  assert.equal(await networkReady(agent), false);
  await assert.rejects(Pod.run(agent), { code: 'Unavailable' });
  await agent.configureNetwork();
  await until('the network is ready', 2000, () => networkReady(agent));
  const pod = await Pod.run(agent);
  assert.match((await pod.status()).network?.ip ?? '', /^\d+\.\d+\.\d+\.\d+$/);
  await rm(join(agent.folder, 'cni', '10-test.conflist'));
  await until('the network is not ready', 2000, async () => !(await networkReady(agent)));
  // what was attached is let go by the configuration that it was attached with
  await pod.remove();
});

test('a folder for network configurations may itself come later', async t => {
  const agent = await useAgent(t, { withoutNetwork: true });
  await agent.stop();
  await rm(join(agent.folder, 'cni'), { recursive: true });
  await agent.start();
  assert.equal(await networkReady(agent), false);
  await agent.configureNetwork();
  await until('the network is ready', 2000, () => networkReady(agent));
});

async function networkReady(agent: TestAgent): Promise<boolean> {
  const { status } = await agent.client.call(runtimeService.Status, {});
  return status?.conditions.find(({ type }) => type === 'NetworkReady')?.status ?? false;
}
